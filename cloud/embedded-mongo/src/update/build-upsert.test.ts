import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { buildUpsert } from './build-upsert.ts';

const now = new Date(0);
const build = (filter: Document, update: Document): Document => buildUpsert(filter, update, { now, filter });

describe('buildUpsert', () => {
  it.each<[filter: Document, update: Document, made: Document]>([
    [{ a: 1 }, { $set: { b: 2 } }, { a: 1, b: 2 }],
    [{ a: { $eq: 1 }, c: { $gt: 5 } }, { $inc: { n: 1 } }, { a: 1, n: 1 }],
    [{ 'a.b': 1, 'a.c': 2 }, { $setOnInsert: { d: 1 } }, { a: { b: 1, c: 2 }, d: 1 }],
    [{ $and: [{ a: 1 }, { b: { $in: [2] } }] }, { $set: { c: 3 } }, { a: 1, b: 2, c: 3 }],
    [{ $or: [{ a: 1 }, { a: 2 }] }, { $set: { c: 3 } }, { c: 3 }],
    [{ a: /x/, b: null }, { $set: { c: 3 } }, { b: null, c: 3 }],
    [{ a: 1 }, { b: 2 }, { b: 2 }],
    [{ _id: 7, a: 1 }, { b: 2 }, { _id: 7, b: 2 }],
    [{ n: 1 }, { $inc: { n: 4 } }, { n: 5 }],
  ])('%j with %j', (filter, update, made) => {
    expect(build(filter, update)).toEqual(made);
  });

  it('puts _id first', () => {
    expect(Object.keys(build({ a: 1, _id: 7 }, { $set: { b: 1 } }))).toEqual(['_id', 'a', 'b']);
    expect(Object.keys(build({ a: 1 }, { $setOnInsert: { _id: 7 } }))).toEqual(['_id', 'a']);
  });

  it("refuses to guess, and another _id than the filter's", () => {
    expect(() => build({ a: 1, 'a.b': 2 }, { $set: { c: 1 } })).toThrow(
      expect.objectContaining({ code: 54 }),
    );
    expect(() => build({ _id: 1 }, { $set: { _id: 2 } })).toThrow(expect.objectContaining({ code: 66 }));
    expect(() => build({ a: 1 }, { $set: { 'b.$': 2 } })).toThrow(expect.objectContaining({ code: 2 }));
  });
});
