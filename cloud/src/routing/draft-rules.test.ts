import { describe, expect, it } from 'vitest';
import { completeRules } from './draft-rules.ts';
import { rule } from './world.fixture.ts';

const now = new Date('2026-11-23T02:00:00Z');

describe('rules of a saved draft', () => {
  it('keeps a known rule as it is, and dates one that was changed', () => {
    const known = [rule({ number: 4 }), rule({ number: 9 })];
    const sent = known.map((entry, index) => (index === 0 ? entry : { ...entry, priority: 7 }));
    const [same, changed] = completeRules(sent, known, now);
    expect(same).toEqual(known[0]);
    expect(changed).toEqual({ ...known[1], priority: 7, changedAt: now.toISOString() });
  });

  it('numbers new rules after all that are known, and does not trust an id from outside', () => {
    const input = { ...rule({ number: 1 }), number: undefined };
    const made = completeRules([input, { ...input, id: 'made-up' }], [rule({ number: 12 })], now);
    expect(made.map((entry) => entry.number)).toEqual([13, 14]);
    expect(made[1]?.id).not.toBe('made-up');
  });
});
