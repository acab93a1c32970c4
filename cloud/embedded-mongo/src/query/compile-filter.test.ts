import { BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson';
import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import { compileFilter, compilePosition } from './compile-filter.ts';

type Row = [filter: Document, document: Document, matches: boolean];
const check = (filter: Document, document: Document, matches: boolean): void => {
  expect(compileFilter(filter)(document)).toBe(matches);
};
const long = (value: number): Long => Long.fromNumber(value);
const id = new ObjectId();

describe('equality', () => {
  it.each<Row>([
    [{ a: 1 }, { a: new Double(1) }, true],
    [{ a: long(1) }, { a: 1 }, true],
    [{ a: Decimal128.fromString('1.0') }, { a: 1 }, true],
    [{ a: 1 }, { a: '1' }, false],
    [{ a: NaN }, { a: NaN }, true],
    [{ a: id }, { a: new ObjectId(id.toHexString()) }, true],
    [{ a: null }, {}, true],
    [{ a: null }, { a: null }, true],
    [{ a: null }, { a: [null] }, true],
    [{ a: null }, { a: [] }, false],
    [{ a: { $ne: null } }, {}, false],
    [{ a: 1 }, { a: [2, 1] }, true],
    [{ a: [2, 1] }, { a: [2, 1] }, true],
    [{ a: [2, 1] }, { a: [[2, 1]] }, true],
    [{ a: [1] }, { a: 1 }, false],
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
    [{ a: {} }, { a: {} }, true],
    [{ a: { $ne: 1 } }, { a: [1, 2] }, false],
    [{ a: { $ne: 1 } }, {}, true],
    [{ toString: { $exists: true } }, {}, false],
  ])('%j on %j: %s', check);
});

describe('ranges', () => {
  it.each<Row>([
    [{ a: { $gt: 1 } }, { a: long(2) }, true],
    [{ a: { $gt: 1 } }, { a: 'x' }, false],
    [{ a: { $gt: 1 } }, { a: NaN }, false],
    [{ a: { $lt: 1 } }, { a: NaN }, false],
    [{ a: { $gte: NaN } }, { a: NaN }, true],
    [{ a: { $gt: 2 ** 53 } }, { a: Long.fromString('9007199254740993') }, true],
    [{ a: { $gt: 1, $lt: 3 } }, { a: [0, 9] }, true],
    [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 9] }, false],
    [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 2] }, true],
    [{ a: { $gte: null } }, {}, true],
    [{ a: { $gt: null } }, {}, false],
    [{ a: { $lt: new Date(5) } }, { a: new Date(4) }, true],
    [{ a: { $lt: 'b' } }, { a: 'a' }, true],
    [{ a: { $gt: new MinKey() } }, { a: 'a' }, true],
    [{ a: { $gt: new MaxKey() } }, { a: 'a' }, false],
  ])('%j on %j: %s', check);
});

describe('membership and shape', () => {
  it.each<Row>([
    [{ a: { $in: [1, 'x', null] } }, { a: new Double(1) }, true],
    [{ a: { $in: [1, 'x', null] } }, {}, true],
    [{ a: { $in: [] } }, { a: 1 }, false],
    [{ a: { $in: [new BSONRegExp('^x')] } }, { a: ['y', 'xy'] }, true],
    [{ a: { $nin: [1] } }, { a: [1, 2] }, false],
    [{ a: { $nin: [1] } }, {}, true],
    [{ a: { $exists: true } }, { a: null }, true],
    [{ a: { $exists: false } }, { a: null }, false],
    [{ a: { $exists: 0 } }, {}, true],
    [{ a: { $type: 'int' } }, { a: 1 }, true],
    [{ a: { $type: 'int' } }, { a: new Double(1) }, false],
    [{ a: { $type: ['double', 'string'] } }, { a: new Double(1) }, true],
    [{ a: { $type: 'number' } }, { a: [long(4)] }, true],
    [{ a: { $type: 4 } }, { a: [] }, true],
    [{ a: { $size: 2 } }, { a: [1, 2] }, true],
    [{ a: { $size: 0 } }, {}, false],
    [{ a: { $all: [1, 2] } }, { a: [2, 3, 1] }, true],
    [{ a: { $all: [1] } }, { a: 1 }, true],
    [{ a: { $all: [] } }, { a: [] }, false],
    [
      { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
      { a: [{ x: 2 }, { x: 1 }] },
      true,
    ],
    [{ a: { $mod: [4, 1] } }, { a: 5.9 }, true],
    [{ a: { $mod: [4, 1] } }, { a: Long.fromString('9007199254740993') }, true],
    [{ a: /^x/i }, { a: 'Xy' }, true],
    [{ a: { $regex: '^x', $options: 'i' } }, { a: 'Xy' }, true],
    [{ a: { $regex: 'x' } }, { a: 5 }, false],
    [{ a: { $not: { $gt: 3 } } }, {}, true],
    [{ a: { $not: /x/ } }, { a: ['ax'] }, false],
    [{ a: { $not: { $gt: 1, $lt: 3 } } }, { a: 2 }, false],
  ])('%j on %j: %s', check);
});

describe('paths through arrays', () => {
  it.each<Row>([
    [{ 'a.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, true],
    [{ 'a.b': 1 }, { a: [{ b: [0, 1] }] }, true],
    [{ 'a.1.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, true],
    [{ 'a.0.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, false],
    [{ 'a.0': 2 }, { a: [2, 1] }, true],
    [{ 'a.0': 2 }, { a: { 0: 2 } }, true],
    [{ 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
    [{ 'a.b': null }, { a: [1] }, false],
    [{ 'a.b': null }, { a: 1 }, true],
    [{ 'a.b': { $exists: false } }, { a: [{ b: 1 }, {}] }, false],
    [{ 'a.b': { $ne: 1 } }, { a: [{ b: 1 }, { b: 2 }] }, false],
    [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1 }, { c: 2 }] }, false],
    [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1, c: 2 }] }, true],
    [{ a: { $elemMatch: { $or: [{ b: 1 }, { c: 2 }] } } }, { a: [{ c: 2 }] }, true],
    [{ 'a.b': 1, 'a.c': 2 }, { a: [{ b: 1 }, { c: 2 }] }, true],
    [{ 'a.b.c': 1 }, { a: [[{ b: { c: 1 } }]] }, false],
  ])('%j on %j: %s', check);
});

describe('logic', () => {
  it.each<Row>([
    [{ $or: [{ a: 1 }, { b: 1 }] }, { b: 1 }, true],
    [{ $nor: [{ a: 1 }, { b: 1 }] }, { b: 2 }, true],
    [{ $and: [{ a: 1 }, { b: 1 }] }, { a: 1, b: 2 }, false],
    [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
    [{ $expr: { $eq: ['$a.b', '$c'] } }, { a: { b: id }, c: id }, true],
    [{ $expr: { $gt: ['$a', null] } }, {}, false],
    [{ $expr: '$a' }, { a: 0 }, false],
  ])('%j on %j: %s', check);

  it('names the element that matched', () => {
    expect(compilePosition({ 'a.b': 2 })({ a: [{ b: 1 }, { b: 2 }] })).toBe(1);
    expect(compilePosition({ a: { $elemMatch: { b: 2 } } })({ a: [{ b: 1 }, { b: 2 }] })).toBe(1);
    expect(compilePosition({ a: { $gt: 4 } })({ a: [1, 2, 5] })).toBe(2);
    expect(compilePosition({ a: 1 })({ a: 1 })).toBeUndefined();
  });
});

describe('what is not supported or wrong', () => {
  it.each<[Document, number]>([
    [{ a: { $near: 1 } }, 2],
    [{ a: { $eq: 1, x: 2 } }, 2],
    [{ $where: '1' }, 2],
    [{ $text: { $search: 'a' } }, 2],
    [{ $or: [] }, 2],
    [{ a: { $in: 1 } }, 2],
    [{ a: { $size: -1 } }, 2],
    [{ a: { $type: 'nope' } }, 2],
    [{ a: { $mod: [0, 1] } }, 2],
    [{ a: { $ne: /x/ } }, 2],
    [{ a: { $regex: '(' } }, 51091],
    [{ a: { $regex: 'a', $options: 'x' } }, 51108],
    [{ $expr: { $function: 1 } }, 168],
  ])('%j is error %i', (filter, code) => {
    expect(() => compileFilter(filter)).toThrow(expect.objectContaining({ code }) as MongoError);
  });

  it('refuses collations', () => {
    expect(() => compileFilter({}, { collation: { locale: 'zh' } })).toThrow(MongoError);
    expect(() => compileFilter({}, { collation: { locale: 'simple' } })).not.toThrow();
  });
});
