/** Numbers of all four BSON types: their worth in JavaScript, and their order. */
import type { Decimal128, Double, Int32, Long } from 'bson';
import { compareDecimals, exactDecimal } from './decimal.ts';

type NumericWrapper = Int32 | Double | Long | Decimal128;

export const isInt32 = (value: number): boolean => (value | 0) === value && !Object.is(value, -0);

export const isDecimal = (value: unknown): value is Decimal128 =>
  typeof value === 'object' && (value as NumericWrapper)?._bsontype === 'Decimal128';

/** A number, or a bigint for 64-bit integers that a number cannot hold; decimals are rounded to a double. */
export function numberOrBigint(value: unknown): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  const wrapper = value as NumericWrapper;
  switch (wrapper?._bsontype) {
    case 'Int32':
    case 'Double':
      return wrapper.value;
    case 'Long': {
      const near = wrapper.toNumber();
      return Number.isSafeInteger(near) ? near : wrapper.toBigInt();
    }
    case 'Decimal128':
      return Number(wrapper.toString());
    default:
      return NaN;
  }
}

/** The nearest double. */
export const toNumber = (value: unknown): number =>
  typeof value === 'number' ? value : Number(numberOrBigint(value));

/** NaN is equal to itself and below every other number; -0 equals 0. */
export function compareNumbers(a: unknown, b: unknown): number {
  const x = numberOrBigint(a);
  const y = numberOrBigint(b);
  if (isDecimal(a) || isDecimal(b)) {
    const p = exactDecimal(a);
    const q = exactDecimal(b);
    if (p && q) return compareDecimals(p, q);
    if (p && Math.abs(Number(y)) === Infinity) return Number(y) > 0 ? -1 : 1;
    if (q && Math.abs(Number(x)) === Infinity) return Number(x) > 0 ? 1 : -1;
  }
  if (x < y) return -1;
  if (x > y) return 1;
  const missing = Number.isNaN(x);
  return missing === Number.isNaN(y) ? 0 : missing ? -1 : 1;
}
