import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { compileProjection } from './compile-projection.ts';

const document = { _id: 1, a: 1, b: { c: 2, d: 3 }, l: [1, 2, 3, 4], n: [{ x: 1, y: 1 }, { x: 2, y: 2 }, 7] };

describe('compileProjection', () => {
  it.each<[projection: Document, expected: Document]>([
    [{}, document],
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ a: true, _id: 0 }, { a: 1 }],
    [{ _id: 1 }, { _id: 1 }],
    [{ _id: 0 }, { a: 1, b: document.b, l: document.l, n: document.n }],
    [{ 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
    [{ b: { c: 1 } }, { _id: 1, b: { c: 2 } }],
    [{ 'n.x': 1 }, { _id: 1, n: [{ x: 1 }, { x: 2 }] }],
    [{ 'a.z': 1 }, { _id: 1 }],
    [
      { b: 0, l: 0, n: 0 },
      { _id: 1, a: 1 },
    ],
    [
      { 'b.c': 0, l: 0, 'n.x': 0 },
      { _id: 1, a: 1, b: { d: 3 }, n: [{ y: 1 }, { y: 2 }, 7] },
    ],
    [
      { l: { $slice: 2 }, n: 0, b: 0 },
      { _id: 1, a: 1, l: [1, 2] },
    ],
    [
      { l: { $slice: -1 }, a: 1 },
      { _id: 1, a: 1, l: [4] },
    ],
    [
      { a: 1, l: { $slice: [1, 2] } },
      { _id: 1, a: 1, l: [2, 3] },
    ],
    [
      { l: { $slice: [-3, 2] }, _id: 0, a: 1 },
      { a: 1, l: [2, 3] },
    ],
    [{ n: { $elemMatch: { x: 2 } } }, { _id: 1, n: [{ x: 2, y: 2 }] }],
    [
      { n: { $elemMatch: { x: 9 } }, a: 1 },
      { _id: 1, a: 1 },
    ],
    [{ sum: { $add: ['$a', '$b.c'] } }, { _id: 1, sum: 3 }],
    [
      { a: 1, t: 'text', c: '$b.c' },
      { _id: 1, a: 1, t: 'text', c: 2 },
    ],
  ])('%j', (projection, expected) => {
    expect(compileProjection(projection)(document)).toEqual(expected);
  });

  it('keeps the order of the document', () => {
    expect(Object.keys(compileProjection({ l: 1, a: 1 })(document))).toEqual(['_id', 'a', 'l']);
  });

  it('gives the element that matched for a positional path', () => {
    expect(compileProjection({ 'l.$': 1 }, { l: { $gt: 2 } })(document)).toEqual({ _id: 1, l: [3] });
    expect(compileProjection({ 'n.$': 1 }, { 'n.x': 2 })(document)).toEqual({ _id: 1, n: [{ x: 2, y: 2 }] });
    expect(() => compileProjection({ 'l.$': 1 }, { a: 1 })(document)).toThrow(
      expect.objectContaining({ code: 51246 }),
    );
  });

  it.each<[Document, number]>([
    [{ a: 1, b: 0 }, 31254],
    [{ a: 0, b: 1 }, 31253],
    [{ a: 0, b: '$c' }, 31252],
    [{ b: 1, 'b.c': 1 }, 31249],
    [{ 'b.c': 1, b: 1 }, 31249],
    [{ l: { $slice: 'x' } }, 28667],
    [{ 'b.n': { $elemMatch: { x: 1 } } }, 31275],
    [{ a: { $foo: 1 } }, 168],
    [{ a: { $meta: 'textScore' } }, 168],
  ])('%j is error %i', (projection, code) => {
    expect(() => compileProjection(projection)).toThrow(expect.objectContaining({ code }));
  });
});
