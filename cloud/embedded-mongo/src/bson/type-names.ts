/** BSON type numbers and their `$type` aliases. */
import { isInt32 } from './numbers.ts';
import { Kind, kindOf } from './kind.ts';

export const TYPE_NUMBERS: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

const NAMES = new Map(Object.entries(TYPE_NUMBERS).map(([name, number]) => [number, name]));

const NUMBER_OF_KIND = new Map<number, number>([
  [Kind.MinKey, -1],
  [Kind.Undefined, 6],
  [Kind.Null, 10],
  [Kind.Object, 3],
  [Kind.Array, 4],
  [Kind.Binary, 5],
  [Kind.ObjectId, 7],
  [Kind.Boolean, 8],
  [Kind.Date, 9],
  [Kind.Timestamp, 17],
  [Kind.Regex, 11],
  [Kind.MaxKey, 127],
]);

export function typeNumber(value: unknown): number {
  const kind = kindOf(value);
  if (kind === Kind.Number) return numericTypeNumber(value);
  if (kind === Kind.String) return typeof value === 'string' ? 2 : 14;
  if (kind === Kind.Code) return (value as { scope?: unknown }).scope ? 15 : 13;
  return NUMBER_OF_KIND.get(kind) ?? 3;
}

function numericTypeNumber(value: unknown): number {
  if (typeof value === 'number') return isInt32(value) ? 16 : 1;
  if (typeof value === 'bigint') return 18;
  const wrapper = (value as { _bsontype: string })._bsontype;
  return wrapper === 'Int32' ? 16 : wrapper === 'Double' ? 1 : wrapper === 'Long' ? 18 : 19;
}

export const typeName = (value: unknown): string =>
  value === undefined ? 'missing' : (NAMES.get(typeNumber(value)) ?? 'object');
