// Numbers of commands and specs arrive as any BSON number; the server thinks in JavaScript numbers.
import { Decimal128, Double, Int32, Long } from 'bson';

/** The number a BSON value stands for, or undefined when it is none. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Double || value instanceof Int32) return value.value;
  if (value instanceof Decimal128) return Number(value.toString());
  return undefined;
}

/** The same, with a fallback for anything else. */
export function asNumber(value: unknown, fallback = 0): number {
  return numberOf(value) ?? fallback;
}

/** A driver's flag: true, or a number other than zero. */
export function isTrue(value: unknown): boolean {
  return value === true || asNumber(value) !== 0;
}
