/** Exact decimal arithmetic on integer coefficients, for what a double cannot hold. */

/** coefficient × 10^exponent. */
export interface Decimal {
  coefficient: bigint;
  exponent: number;
}

/** The exact worth of any BSON number; undefined for NaN and infinities. */
export function exactDecimal(value: unknown): Decimal | undefined {
  if (typeof value === 'number') return ofDouble(value);
  if (typeof value === 'bigint') return { coefficient: value, exponent: 0 };
  const wrapper = value as { _bsontype: string; value: number; toBigInt(): bigint; toString(): string };
  if (wrapper._bsontype === 'Decimal128') return parseDecimal(wrapper.toString());
  if (wrapper._bsontype === 'Long') return { coefficient: wrapper.toBigInt(), exponent: 0 };
  return ofDouble(wrapper.value);
}

function ofDouble(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  let places = 0;
  let mantissa = value;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    places++;
  }
  return { coefficient: BigInt(mantissa) * 5n ** BigInt(places), exponent: -places };
}

function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2] ?? ''}${fraction}`);
  return {
    coefficient: match[1] === '-' ? -digits : digits,
    exponent: Number(match[4] ?? 0) - fraction.length,
  };
}

/** Both coefficients at the smaller exponent. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = (d: Decimal): bigint => d.coefficient * 10n ** BigInt(d.exponent - exponent);
  return [scaled(a), scaled(b), exponent];
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b);
  return { coefficient: x - y, exponent };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b);
  return { coefficient: x + y, exponent };
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  coefficient: a.coefficient * b.coefficient,
  exponent: a.exponent + b.exponent,
});
