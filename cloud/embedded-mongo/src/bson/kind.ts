/** The kinds of BSON values in MongoDB's order; a kind's number is also the first byte of its key. */
import type { Document } from './document.ts';

export const Kind = {
  MinKey: 0x05,
  Undefined: 0x08,
  Null: 0x10,
  Number: 0x20,
  String: 0x30,
  Object: 0x40,
  Array: 0x50,
  Binary: 0x60,
  ObjectId: 0x70,
  Boolean: 0x80,
  Date: 0x90,
  Timestamp: 0xa0,
  Regex: 0xb0,
  Code: 0xc0,
  MaxKey: 0xf0,
} as const;

const KIND_OF_WRAPPER: Readonly<Record<string, number>> = {
  Int32: Kind.Number,
  Double: Kind.Number,
  Long: Kind.Number,
  Decimal128: Kind.Number,
  ObjectId: Kind.ObjectId,
  Binary: Kind.Binary,
  Timestamp: Kind.Timestamp,
  BSONRegExp: Kind.Regex,
  BSONSymbol: Kind.String,
  Code: Kind.Code,
  MinKey: Kind.MinKey,
  MaxKey: Kind.MaxKey,
};

export function kindOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return Kind.String;
    case 'number':
    case 'bigint':
      return Kind.Number;
    case 'boolean':
      return Kind.Boolean;
    case 'object':
      return value === null ? Kind.Null : kindOfObject(value);
    default:
      return Kind.Undefined;
  }
}

function kindOfObject(value: object): number {
  const wrapper = (value as { _bsontype?: unknown })._bsontype;
  if (typeof wrapper === 'string') return KIND_OF_WRAPPER[wrapper] ?? Kind.Object;
  if (Array.isArray(value)) return Kind.Array;
  if (value instanceof Date) return Kind.Date;
  if (value instanceof RegExp) return Kind.Regex;
  if (value instanceof Uint8Array) return Kind.Binary;
  return Kind.Object;
}

export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && kindOfObject(value) === Kind.Object;

export const isRegex = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && kindOfObject(value) === Kind.Regex;

export const isNumeric = (value: unknown): boolean => kindOf(value) === Kind.Number;

/** Own field of a document: never what the prototype has. */
export const ownField = (document: Document, field: string): unknown =>
  Object.hasOwn(document, field) ? document[field] : undefined;

/** Sets an own field, also when it is called `__proto__`. */
export function putField(document: Document, field: string, value: unknown): void {
  if (field !== '__proto__') document[field] = value;
  else
    Object.defineProperty(document, field, { value, enumerable: true, configurable: true, writable: true });
}
