/** Sum and product that keep BSON's number types as MongoDB does: int → long → double, decimal above all. */
import { Decimal128, Double, Long } from 'bson';
import { badValue } from '../errors.ts';
import type { Decimal } from './decimal.ts';
import { addDecimals, exactDecimal, multiplyDecimals } from './decimal.ts';
import { isInt32, toNumber } from './numbers.ts';
import { typeNumber } from './type-names.ts';

const LONG_MIN = -(1n << 63n);
const LONG_MAX = (1n << 63n) - 1n;
const INT = 16;
const DOUBLE = 1;
const DECIMAL = 19;

export type Operation = 'add' | 'multiply';

/** What happens to an integer result beyond 64 bits: updates refuse, accumulators go on with doubles. */
export type Overflow = 'refuse' | 'double';

export function calculate(
  operation: Operation,
  a: unknown,
  b: unknown,
  overflow: Overflow = 'refuse',
): unknown {
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = plainResult(operation, a, b);
    if (quick !== undefined) return quick;
  }
  const type = typeNumber(a);
  const other = typeNumber(b);
  if (type === DECIMAL || other === DECIMAL) return decimalResult(operation, a, b);
  if (type === DOUBLE || other === DOUBLE) return double(apply(operation, toNumber(a), toNumber(b)));
  const result = exactInteger(operation, a, b);
  if (result < LONG_MIN || result > LONG_MAX) {
    if (overflow === 'refuse') throw badValue(`Failed to apply ${operation}: the result is beyond 64 bits`);
    return double(Number(result));
  }
  const fitsInt = type === INT && other === INT && isInt32(Number(result));
  return fitsInt ? Number(result) : Long.fromBigInt(result);
}

/** Two plain numbers, the usual case; undefined when the result needs more than that. */
function plainResult(operation: Operation, a: number, b: number): number | Double | undefined {
  const result = apply(operation, a, b);
  if (!isInt32(a) || !isInt32(b)) return double(result);
  return isInt32(result) ? result : undefined;
}

const apply = (operation: Operation, x: number, y: number): number => (operation === 'add' ? x + y : x * y);

/** A double in memory: wrapped only where the plain number would be written as an int32. */
export const double = (value: number): number | Double => (isInt32(value) ? new Double(value) : value);

/** A number from outside (a count, an expression's result) in the type MongoDB gives it. */
export const integer = (value: number): number | Long =>
  isInt32(value) ? value : Long.fromBigInt(BigInt(value));

function exactInteger(operation: Operation, a: unknown, b: unknown): bigint {
  const x = (exactDecimal(a) as Decimal).coefficient;
  const y = (exactDecimal(b) as Decimal).coefficient;
  return operation === 'add' ? x + y : x * y;
}

function decimalResult(operation: Operation, a: unknown, b: unknown): Decimal128 {
  const x = exactDecimal(a);
  const y = exactDecimal(b);
  if (!x || !y) return Decimal128.fromString(String(apply(operation, toNumber(a), toNumber(b))));
  const result = operation === 'add' ? addDecimals(x, y) : multiplyDecimals(x, y);
  return Decimal128.fromStringWithRounding(`${result.coefficient}E${result.exponent}`);
}
