/** BSON values as the plain JavaScript values that mingo calculates with. */
import type { Double, Int32, Long } from 'bson';
import type { Document } from '../bson/index.ts';
import { isDocument, isRegex, putField, regexParts, stringOf } from '../bson/index.ts';
import { MongoError } from '../errors.ts';

type Wrapper = { _bsontype: 'Double' | 'Int32' | 'Long' | 'Decimal128' | 'BSONSymbol' };

/** What would lose worth as a JavaScript number is refused. */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (isDocument(value)) return plainDocument(value);
  if (isRegex(value)) {
    const [pattern, options] = regexParts(value);
    return new RegExp(pattern, options.replace(/[^ims]/g, ''));
  }
  switch ((value as Wrapper)._bsontype) {
    case 'Double':
    case 'Int32':
      return (value as Double | Int32).value;
    case 'Long':
      return safeNumber(value as Long);
    case 'Decimal128':
      throw new MongoError(238, 'decimals are not supported in expressions');
    case 'BSONSymbol':
      return stringOf(value);
    default:
      return value;
  }
}

function safeNumber(value: Long): number {
  const number = value.toNumber();
  if (Number.isSafeInteger(number)) return number;
  throw new MongoError(238, 'integers beyond 2^53 are not supported in expressions');
}

function plainDocument(document: Document): Document {
  const plain: Document = {};
  for (const name of Object.keys(document)) putField(plain, name, plainValue(document[name]));
  return plain;
}
