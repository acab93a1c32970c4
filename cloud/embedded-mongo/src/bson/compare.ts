/** MongoDB's order over all BSON values, and equality in that order. */
import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import type { Document } from './document.ts';
import { Kind, kindOf } from './kind.ts';
import { compareNumbers } from './numbers.ts';

/** Negative, zero or positive. A missing value (undefined) is below null. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number' && a === b) return 0;
  const kind = kindOf(a);
  const other = kindOf(b);
  return kind === other ? compareSameKind(kind, a, b) : kind - other;
}

export const valuesEqual = (a: unknown, b: unknown): boolean => a === b || compareValues(a, b) === 0;

function compareSameKind(kind: number, a: unknown, b: unknown): number {
  switch (kind) {
    case Kind.Number:
      return compareNumbers(a, b);
    case Kind.String:
      return compareStrings(stringOf(a), stringOf(b));
    case Kind.Boolean:
      return Number(a) - Number(b);
    case Kind.Date:
      return Number(a) - Number(b);
    case Kind.ObjectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case Kind.Binary:
      return compareBinary(a, b);
    case Kind.Array:
      return compareArrays(a as unknown[], b as unknown[]);
    case Kind.Object:
      return compareDocuments(a as Document, b as Document);
    case Kind.Timestamp:
      return (a as Timestamp).compare(b as Timestamp);
    case Kind.Regex:
      return compareRegexes(a, b);
    case Kind.Code:
      return compareStrings(codeText(a), codeText(b));
    default:
      return 0;
  }
}

/** By code point, which is also the order of the UTF-8 bytes; JavaScript's own order is by UTF-16 unit. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? surrogatesLast(x) - surrogatesLast(y) : x - y;
  }
  return a.length - b.length;
}

const surrogatesLast = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);

export const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : (value as { value: string }).value;

export const codeText = (value: unknown): string => String((value as Code).code);

export const binaryBytes = (value: unknown): Uint8Array =>
  value instanceof Uint8Array ? value : (value as Binary).buffer.subarray(0, (value as Binary).position);

export const binarySubtype = (value: unknown): number =>
  value instanceof Uint8Array ? 0 : (value as Binary).sub_type;

/** Pattern and options, the options in the alphabetical order BSON keeps. */
export function regexParts(value: unknown): [pattern: string, options: string] {
  if (value instanceof RegExp) return [value.source, value.flags.replace(/[^imsx]/g, '')];
  return [(value as BSONRegExp).pattern, (value as BSONRegExp).options];
}

function compareBinary(a: unknown, b: unknown): number {
  const x = binaryBytes(a);
  const y = binaryBytes(b);
  return x.length - y.length || binarySubtype(a) - binarySubtype(b) || Buffer.compare(x, y);
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Field by field: first the kind of the value, then the name, then the value. */
function compareDocuments(a: Document, b: Document): number {
  const names = Object.keys(a);
  const others = Object.keys(b);
  const length = Math.min(names.length, others.length);
  for (let i = 0; i < length; i++) {
    const name = names[i] as string;
    const other = others[i] as string;
    const order =
      kindOf(a[name]) - kindOf(b[other]) || compareStrings(name, other) || compareValues(a[name], b[other]);
    if (order !== 0) return order;
  }
  return names.length - others.length;
}

function compareRegexes(a: unknown, b: unknown): number {
  const [pattern, options] = regexParts(a);
  const [otherPattern, otherOptions] = regexParts(b);
  return compareStrings(pattern, otherPattern) || compareStrings(options, otherOptions);
}
