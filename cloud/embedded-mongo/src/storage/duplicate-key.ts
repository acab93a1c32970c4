// The error of a unique index, worded and detailed as MongoDB words it, because programs read it.
import { EJSON, ObjectId } from 'bson';
import { MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import type { Collection, Index } from './collection.ts';

export function duplicateKey(collection: Collection, index: Index, document: Document): MongoError {
  const fields = Object.keys(index.spec.key);
  const keyValue = Object.fromEntries(
    fields.map((field) => [field, valueAt(document, field.split('.')) ?? null]),
  );
  const shown = fields.map((field) => `${field}: ${show(keyValue[field])}`).join(', ');
  return new MongoError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: { ${shown} }`,
    { details: { keyPattern: index.spec.key, keyValue } },
  );
}

/** The first value on a path, going through arrays. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return value;
  if (Array.isArray(value)) {
    for (const element of value) {
      const found = valueAt(element, path);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (value === null || typeof value !== 'object') return undefined;
  return valueAt((value as Document)[field], rest);
}

function show(value: unknown): string {
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  return EJSON.stringify(value, { relaxed: true });
}
