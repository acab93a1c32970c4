import { Decimal128, Double, Long, Timestamp } from 'bson';
import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { encode, typeName } from '../bson/index.ts';
import type { UpdateOptions } from './apply-update.ts';
import { applyUpdate, checkUpdate } from './apply-update.ts';

const now = new Date('2026-03-01T00:00:00Z');
const run = (
  document: Document,
  update: Document | Document[],
  options: Partial<UpdateOptions> = {},
): Document => applyUpdate({ _id: 1, ...document }, update, { now, ...options });

type Row = [before: Document, update: Document, after: Document];
const check = (before: Document, update: Document, after: Document): void => {
  const source = { _id: 1, ...before };
  const bytes = encode(source);
  expect(run(before, update)).toEqual({ _id: 1, ...after });
  applyUpdate(source, update, { now });
  expect(encode(source).equals(bytes)).toBe(true);
};

describe('operators on values', () => {
  it.each<Row>([
    [{ a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
    [{ a: [1] }, { $set: { 'a.2': 3 } }, { a: [1, null, 3] }],
    [{ a: [{ x: 1 }] }, { $set: { 'a.0.x': 2 } }, { a: [{ x: 2 }] }],
    [{}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
    [{ a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
    [{ a: { b: 1, c: 2 } }, { $unset: { 'a.b': '' } }, { a: { c: 2 } }],
    [{ a: [1, 2] }, { $unset: { 'a.0': 1 } }, { a: [null, 2] }],
    [{ a: 1 }, { $unset: { 'x.y': 1 } }, { a: 1 }],
    [{ a: 1 }, { $inc: { a: 2, b: 5 } }, { a: 3, b: 5 }],
    [{ a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
    [{ a: 3 }, { $min: { a: 2, b: 5 } }, { a: 2, b: 5 }],
    [{ a: 3 }, { $max: { a: 2 } }, { a: 3 }],
    [{ a: 3 }, { $max: { a: 'x' } }, { a: 'x' }],
    [{ a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
    [{ a: 1 }, { $rename: { x: 'y' } }, { a: 1 }],
    [{}, { $currentDate: { a: true, b: { $type: 'date' } } }, { a: now, b: now }],
    [
      {},
      { $currentDate: { a: { $type: 'timestamp' } } },
      { a: new Timestamp({ t: now.getTime() / 1_000, i: 1 }) },
    ],
    [{}, { $set: {} }, {}],
  ])('%j %j', check);

  it.each<[unknown, unknown, string]>([
    [1, 1, 'int'],
    [2_147_483_647, 1, 'long'],
    [1, new Double(1), 'double'],
    [Long.fromNumber(1), 1, 'long'],
    [new Double(1.5), 1, 'double'],
    [1, Decimal128.fromString('1'), 'decimal'],
  ])('$inc of %s by %s gives %s', (value, by, type) => {
    expect(typeName(run({ a: value }, { $inc: { a: by } }).a)).toBe(type);
  });

  it('adds longs and decimals without loss', () => {
    const sum = run({ a: Long.fromString('9007199254740993') }, { $inc: { a: 1 } }).a as Long;
    expect(sum.toString()).toBe('9007199254740994');
    expect(
      String(run({ a: Decimal128.fromString('0.1') }, { $inc: { a: Decimal128.fromString('0.2') } }).a),
    ).toBe('0.3');
    expect(() => run({ a: Long.MAX_VALUE }, { $inc: { a: 1 } })).toThrow(
      expect.objectContaining({ code: 2 }),
    );
  });
});

describe('operators on arrays', () => {
  it.each<Row>([
    [{}, { $push: { a: 1 } }, { a: [1] }],
    [{ a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
    [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1, 2] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
    [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1, $slice: 2 } } }, { a: [1, 2] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    [
      { a: [{ s: 2 }] },
      { $push: { a: { $each: [{ s: 1 }], $sort: { s: 1 } } } },
      { a: [{ s: 1 }, { s: 2 }] },
    ],
    [{ a: [1] }, { $addToSet: { a: new Double(1) } }, { a: [1] }],
    [{ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    [
      { a: [{ x: 1, y: 2 }] },
      { $addToSet: { a: { y: 2, x: 1 } } },
      {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ],
    [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    [{ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [{ a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
    [{ a: [{ x: 1 }, { y: 2 }, 3] }, { $pull: { a: { $or: [{ x: 1 }, { y: 2 }] } } }, { a: [3] }],
    [{ a: ['ab', 'c'] }, { $pull: { a: /^a/ } }, { a: ['c'] }],
    [{ b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
    [{ a: [1, 2, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
    [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  ])('%j %j', check);
});

describe('positional paths', () => {
  it('changes the element that the filter matched', () => {
    const document = { a: [{ n: 1 }, { n: 2 }, { n: 2 }] };
    expect(run(document, { $set: { 'a.$.n': 9 } }, { filter: { 'a.n': 2 } }).a).toEqual([
      { n: 1 },
      { n: 9 },
      { n: 2 },
    ]);
    expect(run({ a: [1, 2] }, { $inc: { 'a.$': 5 } }, { filter: { a: { $gt: 1 } } }).a).toEqual([1, 7]);
    const match = { filter: { a: { $elemMatch: { n: { $gte: 2 } } } } };
    expect(run(document, { $unset: { 'a.$': 1 } }, match).a).toEqual([{ n: 1 }, null, { n: 2 }]);
  });

  it('changes all elements, or those of an array filter', () => {
    expect(run({ a: [1, 2] }, { $inc: { 'a.$[]': 1 } }).a).toEqual([2, 3]);
    const document = {
      a: [
        { n: 1, l: [1, 5] },
        { n: 2, l: [5] },
      ],
    };
    const arrayFilters = [{ 'e.n': { $gt: 0 } }, { $or: [{ x: { $gt: 3 } }, { x: 0 }] }];
    expect(run(document, { $set: { 'a.$[e].l.$[x]': 0 } }, { arrayFilters }).a).toEqual([
      { n: 1, l: [1, 0] },
      { n: 2, l: [0] },
    ]);
  });
});

describe('replacements and pipelines', () => {
  it('replaces everything but the _id', () => {
    expect(Object.entries(run({ a: 1 }, { b: 2 }))).toEqual(Object.entries({ _id: 1, b: 2 }));
    expect(run({ a: 1 }, { b: 2, _id: new Double(1) })).toEqual({ _id: 1, b: 2 });
  });

  it('runs the stages that an update may have', () => {
    const update = [{ $set: { total: { $add: ['$a', '$b'] }, at: '$$NOW' } }, { $unset: 'b' }];
    expect(run({ a: 1, b: 2 }, update)).toEqual({ _id: 1, a: 1, total: 3, at: now });
  });
});

describe('refusals', () => {
  it.each<[Document, Document | Document[], number]>([
    [{}, { $foo: { a: 1 } }, 9],
    [{}, { $set: { a: 1 }, b: 2 }, 9],
    [{}, { $set: 1 }, 9],
    [{}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    [{}, { $set: { 'a.b': 1, a: 1 } }, 40],
    [{}, { $rename: { a: 'b' }, $set: { b: 1 } }, 40],
    [{}, { $rename: { a: 'a' } }, 2],
    [{}, { $set: { 'a..b': 1 } }, 56],
    [{}, { $set: { 'a.$x': 1 } }, 52],
    [{}, { $set: { $: 1 } }, 2],
    [{ a: 1 }, { $set: { 'a.b': 1 } }, 28],
    [{ a: [1] }, { $set: { 'a.b': 1 } }, 28],
    [{ a: 'x' }, { $inc: { a: 1 } }, 14],
    [{}, { $inc: { a: 'x' } }, 14],
    [{ a: null }, { $inc: { a: 1 } }, 14],
    [{ a: 1 }, { $push: { a: 1 } }, 2],
    [{ a: [] }, { $push: { a: { $each: 1 } } }, 2],
    [{ a: [] }, { $push: { a: { $each: [], $foo: 1 } } }, 2],
    [{ a: 1 }, { $pop: { a: 1 } }, 14],
    [{ a: [] }, { $pop: { a: 2 } }, 9],
    [{ a: 1 }, { $pull: { a: 1 } }, 2],
    [{ a: [1] }, { $set: { 'a.$': 1 } }, 2],
    [{ a: 1 }, { $set: { 'a.$[]': 1 } }, 2],
    [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
    [{}, { $set: { _id: 2 } }, 66],
    [{}, { $unset: { _id: 1 } }, 66],
    [{}, { a: 1, _id: 2 }, 66],
    [{}, { a: 1, $set: { b: 1 } }, 52],
    [{}, [{ $group: { _id: 1 } }], 72],
  ])('%j %j is error %i', (before, update, code) => {
    expect(() => run(before, update)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses array filters that are not used, or named twice', () => {
    const update = { $set: { 'a.$[x]': 1 } };
    expect(() => checkUpdate(update, { now, arrayFilters: [{ x: 1 }, { y: 1 }] })).toThrow(/not used/);
    expect(() => checkUpdate(update, { now, arrayFilters: [{ x: 1 }, { 'x.y': 1 }] })).toThrow(
      /same top-level/,
    );
    expect(() => checkUpdate(update, { now, arrayFilters: [{ x: 1, y: 1 }] })).toThrow(/single top-level/);
  });
});
