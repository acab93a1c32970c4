import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../bson/index.ts';
import type { Document } from '../bson/index.ts';
import { anyValue } from '../bson/values.testing.ts';
import { compileByteProjection } from './byte-projection.ts';
import { compileProjection } from './compile-projection.ts';

const fields = ['_id', 'a', 'b', 'ab', '邻'];
const anyDocument = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...fields, '__proto__'), anyValue), { selector: ([name]) => name })
  .map((entries): Document => Object.fromEntries(entries));
const anyProjection = fc
  .tuple(fc.subarray(fields.slice(1)), fc.constantFrom(0, 1, true, false), fc.constantFrom(undefined, 0, 1))
  .map(([names, flag, id]) => ({
    ...Object.fromEntries(names.map((name) => [name, flag])),
    ...(id === undefined ? {} : { _id: id }),
  }));

describe('a projection of whole fields', () => {
  it('gives the very bytes that decoding, choosing and encoding would give', () => {
    fc.assert(
      fc.property(anyDocument, anyProjection, (document, projection) => {
        const bytes = Buffer.from(encode(document));
        const project = compileByteProjection(projection);
        if (!project) return Object.keys(projection).length === 0;
        return project(bytes).equals(encode(compileProjection(projection)(decode(bytes))));
      }),
      { numRuns: 3_000, seed: 7 },
    );
  });

  it.each<[Document]>([[{}], [{ 'a.b': 1 }], [{ a: { b: 0 } }], [{ a: { $slice: 1 } }], [{ a: '$b' }]])(
    'leaves %j to the one that decodes',
    (projection) => {
      expect(compileByteProjection(projection)).toBeUndefined();
    },
  );
});
