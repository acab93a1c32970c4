/** Generators of BSON values for property tests. */
import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { double, integer } from './arithmetic.ts';

const doubles = fc.oneof(
  fc.double().map(double),
  fc.constantFrom(double(0), -0, NaN, Infinity, -Infinity, double(3), 2 ** 53, 2 ** 63, 5e-324, 0.1, 1.5),
);
const longs = fc.oneof(
  fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }).map((n) => Long.fromBigInt(n)),
  fc.constantFrom(
    ...['9007199254740993', '9007199254740992', '-9007199254740993', '3', '0'].map((n) => Long.fromString(n)),
  ),
);
const decimals = fc.oneof(
  fc
    .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -60, max: 40 }))
    .map(([digits, exponent]) => Decimal128.fromString(`${digits}E${exponent}`)),
  fc
    .constantFrom(
      '0',
      '-0',
      '3',
      '3.00',
      '0.1',
      '9007199254740993',
      '9007199254740992.5',
      '1E+6000',
      '-1E+6000',
      '2E+400',
      '1E-6000',
      '-1E-6000',
      'NaN',
      'Infinity',
      '-Infinity',
      '18014398509481985',
    )
    .map((text) => Decimal128.fromString(text)),
);
const numbers = fc.oneof(fc.integer(), fc.integer({ min: -5, max: 5 }), doubles, longs, decimals);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('', 'a', 'a\0', 'a\0b', 'a\x01', '\0', '\uffff', '\u{1f600}', '\ue000', '邻应', 'ab'),
);

const scalars = fc.oneof(
  numbers,
  texts,
  fc.constantFrom<unknown>(null, true, false, new MinKey(), new MaxKey()),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc
    .tuple(fc.uint8Array({ maxLength: 4 }), fc.constantFrom(0, 4, 128))
    .map(([bytes, type]) => new Binary(bytes, type)),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([t, i]) => new Timestamp({ t, i })),
  fc
    .tuple(fc.constantFrom('a', 'b.c', '^a'), fc.constantFrom('', 'i', 'm'))
    .map(([p, o]) => new BSONRegExp(p, o)),
);
const names = fc.constantFrom('a', 'b', 'c', 'ab', '__proto__', '邻', '');

/** Any value; nested documents and arrays included. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(names, tie('value')), { maxLength: 3, selector: ([name]) => name })
      .map(Object.fromEntries),
  ),
})).value;

export const anyNumber: fc.Arbitrary<unknown> = fc.oneof(
  numbers,
  fc.integer().map(integer),
  doubles,
  fc.constant(new Double(3)),
);
