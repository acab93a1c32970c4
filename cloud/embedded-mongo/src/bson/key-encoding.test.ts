import { Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues, valuesEqual } from './compare.ts';
import { encodeCompoundKey, encodeKey } from './key-encoding.ts';
import { anyNumber, anyValue } from './values.testing.ts';

const agree = (a: unknown, b: unknown): void => {
  expect(Math.sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(Math.sign(compareValues(a, b)));
};

describe('key encoding', () => {
  it('orders bytes as it orders values', () => {
    fc.assert(fc.property(anyValue, anyValue, agree), { seed: 11, numRuns: 20_000 });
  });

  it('orders numbers of all types alike', () => {
    fc.assert(fc.property(anyNumber, anyNumber, agree), { seed: 12, numRuns: 20_000 });
  });

  it('never lets one key be the beginning of another', () => {
    const property = fc.property(anyValue, anyValue, (a, b) => {
      const [x, y] = [encodeKey(a), encodeKey(b)];
      expect(x.equals(y) || !y.subarray(0, x.length).equals(x)).toBe(true);
    });
    fc.assert(property, { seed: 13, numRuns: 10_000 });
  });

  it('orders compound keys field by field, descending fields turned around', () => {
    const pair = fc.tuple(anyNumber, anyValue);
    const property = fc.property(pair, pair, ([a, b], [c, d]) => {
      const order = compareValues(a, c) || compareValues(d, b);
      const bytes = Buffer.compare(encodeCompoundKey([a, b], [1, -1]), encodeCompoundKey([c, d], [1, -1]));
      expect(Math.sign(bytes)).toBe(Math.sign(order));
    });
    fc.assert(property, { seed: 14, numRuns: 10_000 });
  });

  it('compares transitively', () => {
    const property = fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
      if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0)
        expect(compareValues(a, c)).toBeLessThanOrEqual(0);
    });
    fc.assert(property, { seed: 15, numRuns: 5_000 });
  });
});

describe('value order', () => {
  it("is MongoDB's order of kinds", () => {
    const ascending = [
      new MinKey(),
      undefined,
      null,
      NaN,
      -Infinity,
      -1,
      0,
      5,
      '',
      'a',
      {},
      { a: 1 },
      [],
      [1],
    ];
    const later = [Buffer.from('x'), new ObjectId(), false, true, new Date(0), /a/, new MaxKey()];
    const all = [...ascending, ...later];
    for (let i = 1; i < all.length; i++) expect(compareValues(all[i - 1], all[i])).toBeLessThan(0);
  });

  it.each([
    [3, new Double(3), true],
    [3, Long.fromNumber(3), true],
    [3, Decimal128.fromString('3.00'), true],
    [0.1, Decimal128.fromString('0.1'), false],
    [-0, 0, true],
    [NaN, Decimal128.fromString('NaN'), true],
    [2 ** 53, Long.fromString('9007199254740993'), false],
    [Long.fromString('9007199254740993'), Decimal128.fromString('9007199254740993'), true],
    [Infinity, Decimal128.fromString('1E+6000'), false],
    [null, undefined, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
    [[1, 2], [1, Long.fromNumber(2)], true],
    ['1', 1, false],
  ])('%s equals %s: %s', (a, b, equal) => {
    expect(valuesEqual(a, b)).toBe(equal);
    agree(a, b);
  });
});
