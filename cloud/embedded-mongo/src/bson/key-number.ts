/**
 * Order-preserving bytes of a number: the nearest double, then what the double leaves out. Rounding never
 * turns an order around, so the remainder decides only between numbers with the same nearest double.
 */
import type { Decimal } from './decimal.ts';
import { exactDecimal, subtractDecimals } from './decimal.ts';
import type { KeyWriter } from './key-writer.ts';
import { numberOrBigint } from './numbers.ts';

const NAN = Buffer.alloc(8);
/** How the remainder compares with zero; a decimal beyond the doubles lies inside of its infinity. */
const Remainder = { InsideInfinity: 0x40, Negative: 0x7f, None: 0x80, Positive: 0x81, InsideMinus: 0xc0 };

export function writeNumber(writer: KeyWriter, value: unknown): void {
  const near = numberOrBigint(value);
  if (Number.isNaN(near)) {
    writer.raw(NAN);
    writer.byte(Remainder.None);
    return;
  }
  const double = Number(near) + 0;
  writer.double(double === 0 ? 0 : double);
  if (
    typeof value === 'number' ||
    (typeof near === 'number' && Number.isSafeInteger(near) && !isWide(value))
  ) {
    writer.byte(Remainder.None);
  } else {
    writeRemainder(writer, value, double);
  }
}

const isWide = (value: unknown): boolean => (value as { _bsontype?: string })._bsontype === 'Decimal128';

function writeRemainder(writer: KeyWriter, value: unknown, double: number): void {
  const exact = exactDecimal(value);
  if (!exact) {
    writer.byte(Remainder.None);
  } else if (!Number.isFinite(double)) {
    writer.byte(double > 0 ? Remainder.InsideInfinity : Remainder.InsideMinus);
    writeMagnitude(writer, exact);
  } else {
    const rest = subtractDecimals(exact, exactDecimal(double) as Decimal);
    if (rest.coefficient === 0n) return writer.byte(Remainder.None);
    writer.byte(rest.coefficient < 0n ? Remainder.Negative : Remainder.Positive);
    writeMagnitude(writer, rest);
  }
}

/** Power of ten and digits of a number that is not zero; inverted for a negative one. */
function writeMagnitude(writer: KeyWriter, { coefficient, exponent }: Decimal): void {
  const start = writer.length;
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString();
  writer.uint32(0x80000000 + exponent + digits.length);
  for (const digit of digits.replace(/0+$/, '')) writer.byte(digit.charCodeAt(0));
  writer.byte(0);
  if (coefficient < 0n) writer.invert(start);
}
