import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../bson/index.ts';
import { compileSort, sortDocuments } from './sort-documents.ts';

const sorted = (documents: Document[], sort: Document, limit = 0): Document[] =>
  sortDocuments(documents, sort, limit, (document) => document);

describe('sortDocuments', () => {
  it('orders by several fields, missing like null, arrays by their smallest or largest element', () => {
    const documents = [{ a: 2 }, { a: [5, 0] }, {}, { a: null }, { a: 'x' }, { a: [] }, { a: 1 }];
    expect(sorted(documents, { a: 1 }).map(({ a }) => a)).toEqual([[], undefined, null, [5, 0], 1, 2, 'x']);
    expect(sorted(documents, { a: -1 }).map(({ a }) => a)).toEqual(['x', [5, 0], 2, 1, undefined, null, []]);
    const nested = [{ n: [{ k: 3 }, { k: 1 }] }, { n: { k: 2 } }];
    expect(sorted(nested, { 'n.k': 1 })).toEqual(nested);
    expect(sorted(nested, { 'n.k': -1 })).toEqual(nested);
  });

  it('gives with a limit the beginning of what it gives without one, equal documents in their order', () => {
    const documents = fc.array(fc.record({ a: fc.nat(4), b: fc.nat(3) }), { maxLength: 40 });
    const property = fc.property(documents, fc.integer({ min: 1, max: 12 }), (list, limit) => {
      expect(sorted(list, { a: 1, b: -1 }, limit)).toEqual(sorted(list, { a: 1, b: -1 }).slice(0, limit));
    });
    fc.assert(property, { seed: 31, numRuns: 500 });
  });

  it.each([
    [{ a: 2 }, 15975],
    [{ a: 'x' }, 15974],
    [{ $natural: 1 }, 16410],
  ])('refuses %j', (sort, code) => {
    expect(() => compileSort(sort)).toThrow(expect.objectContaining({ code }));
  });
});
