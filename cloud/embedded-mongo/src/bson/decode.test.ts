import { Decimal128, deserialize, Double, Long, ObjectId, serialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { typeName } from './type-names.ts';
import { anyValue } from './values.testing.ts';

describe('decode', () => {
  it('gives documents that encode to the same bytes', () => {
    const property = fc.property(anyValue, anyValue, (a, b) => {
      const bytes = Buffer.from(serialize({ a, b }));
      expect(encode(decode(bytes)).equals(bytes)).toBe(true);
    });
    fc.assert(property, { seed: 21, numRuns: 5_000 });
  });

  it('agrees with the library about what is inside', () => {
    const source = {
      s: '邻应',
      n: 1.5,
      i: 7,
      l: [1, 'x', { y: null }],
      d: new Date(5),
      b: true,
      o: new ObjectId(),
    };
    expect(decode(serialize(source))).toEqual(deserialize(serialize(source)));
  });

  it('keeps every number type', () => {
    const bytes = serialize({
      int: 3,
      double: new Double(3),
      long: Long.fromNumber(3),
      decimal: new Decimal128('3'),
    });
    const document = decode(bytes);
    for (const [name, value] of Object.entries(document)) expect(typeName(value)).toBe(name);
  });

  it('leaves a reference document a document, and __proto__ a field', () => {
    const document = decode(serialize(JSON.parse('{"r":{"$ref":"c","$id":1},"__proto__":{"x":1}}')));
    expect(document.r).toEqual({ $ref: 'c', $id: 1 });
    expect(Object.keys(document)).toEqual(['r', '__proto__']);
  });

  it('refuses cut or lying bytes', () => {
    const bytes = serialize({ a: 'text', b: [1, 2] });
    for (let length = 0; length < bytes.length; length++)
      expect(() => decode(bytes.subarray(0, length))).toThrow();
    expect(() => decode(serialize({ _bsontypf: 1 }))).not.toThrow();
    expect(() => decode(Buffer.concat([bytes, Buffer.alloc(1)]))).toThrow(/Invalid BSON/);
  });
});
