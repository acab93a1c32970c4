import { Double, Long } from 'bson';
import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { encodeCompoundKey } from '../bson/index.ts';
import { checkIndexSpec } from './check-index-spec.ts';
import { indexKeys } from './index-keys.ts';
import type { IndexSpec } from './index-spec.ts';

const spec = (key: Document, more: Partial<IndexSpec> = {}): IndexSpec => ({ key, name: 'i', ...more });
const directions = (key: Document): number[] => Object.values(key).map(Number);

describe('indexKeys', () => {
  it.each<[key: Document, document: Document, values: unknown[][], multikeyFields: number]>([
    [{ a: 1 }, { a: 5 }, [[5]], 0],
    [{ a: 1 }, {}, [[null]], 0],
    [{ a: 1, b: -1 }, { a: 'x', b: Long.fromNumber(2) }, [['x', 2]], 0],
    [{ a: 1 }, { a: [1, 2, new Double(1)] }, [[1], [2]], 1],
    [{ a: 1 }, { a: [] }, [[undefined]], 1],
    [{ a: 1 }, { a: [[1, 2]] }, [[[1, 2]]], 1],
    [
      { b: 1, a: 1 },
      { a: [1, 2], b: 7 },
      [
        [7, 1],
        [7, 2],
      ],
      2,
    ],
    [{ 'n.k': 1 }, { n: [{ k: 1 }, { k: [2, 3] }, {}, 9] }, [[1], [2], [3], [null]], 1],
    [
      { 'n.k': 1, 'n.j': 1 },
      {
        n: [
          { k: 1, j: 2 },
          { k: 3, j: 4 },
        ],
      },
      [
        [1, 2],
        [3, 4],
      ],
      3,
    ],
    [{ 'n.k': 1 }, { n: { k: { x: 1 } } }, [[{ x: 1 }]], 0],
    [{ 'a.1': 1 }, { a: [4, 5] }, [[5]], 0],
  ])('%j of %j', (key, document, values, multikeyFields) => {
    const found = indexKeys(spec(key), document);
    const expected = values.map((value) => encodeCompoundKey(value, directions(key)).toString('hex'));
    expect(found.keys.map((bytes) => bytes.toString('hex'))).toEqual(expected);
    expect(found.multikeyFields).toBe(multikeyFields);
    expect(found.multikey).toBe(multikeyFields !== 0);
  });

  it('leaves out what a sparse or partial index does not hold', () => {
    expect(indexKeys(spec({ a: 1, b: 1 }, { sparse: true }), { c: 1 }).keys).toHaveLength(0);
    expect(indexKeys(spec({ a: 1, b: 1 }, { sparse: true }), { b: null }).keys).toHaveLength(1);
    const partial = spec({ a: 1 }, { partialFilterExpression: { b: { $gt: 1 } } });
    expect(indexKeys(partial, { a: 1, b: 1 }).keys).toHaveLength(0);
    expect(indexKeys(partial, { a: 1, b: 2 }).keys).toHaveLength(1);
  });

  it('refuses two arrays in one key', () => {
    expect(() => indexKeys(spec({ a: 1, b: 1 }), { a: [1], b: [2] })).toThrow(
      expect.objectContaining({ code: 171 }),
    );
  });

  it('clips long keys without mixing them up', () => {
    const long = (end: string): Document => ({ a: 'x'.repeat(3_000) + end });
    const [one, other] = [indexKeys(spec({ a: 1 }), long('a')), indexKeys(spec({ a: 1 }), long('b'))];
    expect(one.clipped).toBe(true);
    expect(one.keys[0]?.length).toBeLessThanOrEqual(1_900);
    expect(one.keys[0]?.equals(other.keys[0] as Buffer)).toBe(false);
  });
});

describe('checkIndexSpec', () => {
  it.each<[IndexSpec, number]>([
    [spec({ a: 'text' }), 67],
    [spec({ a: '2dsphere' }), 67],
    [spec({ a: 0 }), 67],
    [spec({}), 67],
    [spec({ 'a..b': 1 }), 67],
    [spec({ '$**': 1 }), 67],
    [spec({ a: 1 }, { partialFilterExpression: { a: { $ne: 1 } } }), 67],
    [spec({ a: 1 }, { partialFilterExpression: { a: { $exists: false } } }), 67],
    [spec({ a: 1 }, { sparse: true, partialFilterExpression: { a: 1 } }), 67],
    [spec({ a: 1 }, { collation: { locale: 'zh' } }), 238],
  ])('%j is error %i', (wrong, code) => {
    expect(() => checkIndexSpec(wrong)).toThrow(expect.objectContaining({ code }));
  });

  it('accepts what the application uses', () => {
    checkIndexSpec(spec({ a: 1, 'b.c': -1 }, { unique: true }));
    checkIndexSpec(
      spec({ a: new Double(1) }, { partialFilterExpression: { a: { $exists: true }, b: { $in: [1] } } }),
    );
  });
});
