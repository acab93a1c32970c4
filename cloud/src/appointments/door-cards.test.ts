import { beforeAll, describe, expect, it } from 'vitest';
import { useKeyRing } from '../kernel/crypto.ts';
import { cardFits, doorCode } from './door-cards.ts';

const ring = (index: number) =>
  useKeyRing({ current: 'k1', keys: { k1: Buffer.alloc(32, 7) }, indexKey: Buffer.alloc(32, index) });

beforeAll(() => ring(9));

describe('the code on a door card', () => {
  it('is short enough to type, and opens only its own address', () => {
    expect(doorCode('a1')).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
    expect(cardFits('a1', doorCode('a1'))).toBe(true);
    expect(cardFits('a2', doorCode('a1'))).toBe(false);
    expect(cardFits(undefined, doorCode('a1'))).toBe(false);
  });

  it('may be typed in lower case and without dashes', () => {
    expect(cardFits('a1', ` ${doorCode('a1').replaceAll('-', '').toLowerCase()} `)).toBe(true);
  });

  it('cannot be made without the key, guessed by its length, or left empty', () => {
    const code = doorCode('a1');
    ring(10);
    expect(cardFits('a1', code)).toBe(false);
    ring(9);
    for (const forged of [
      '',
      'a1',
      code.slice(0, -1),
      `${code}2`,
      code.replace(/.$/, (last) => (last === '2' ? '3' : '2')),
    ]) {
      expect(cardFits('a1', forged), forged).toBe(false);
    }
  });
});
