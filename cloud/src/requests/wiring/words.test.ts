import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { withSandbox } from '../../testing/phone.ts';
import { verdictOn } from './words.ts';

testDatabase();
const { world, phone } = withSandbox();

describe('asking WeChat about words', () => {
  it('gives its verdict, says when it was silent, and lets the words of the erased be', async () => {
    const { actor } = await phone('o-words');
    const person = world().people.get('o-words');
    if (person) person.seenAt = world().now();
    expect(await verdictOn(actor.id, '路灯坏了')).toBe('pass');
    expect(await verdictOn(actor.id, '加微信返现')).toBe('review');
    expect(await verdictOn(actor.id, '有人赌博')).toBe('risky');
    world().faults.push({ api: '*', kind: 'drop' });
    expect(await verdictOn(actor.id, '路灯坏了')).toBe('unchecked');
    expect(await verdictOn('nobody', '有人赌博')).toBe('pass');
  });

  it('does not ask again about somebody who has not been in the app for two hours', async () => {
    const { actor } = await phone('o-words-late');
    const person = world().people.get('o-words-late');
    if (person) person.seenAt = world().now() - 3 * 3_600_000;
    world().faults.length = 0;
    expect(await verdictOn(actor.id, '有人赌博')).toBe('pass');
  });
});
