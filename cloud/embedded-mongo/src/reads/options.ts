// What find, count, distinct and aggregate have in common in their commands.
import type { Document } from '../language.ts';
import { badValue, encode, MongoError } from '../language.ts';
import { asNumber } from '../numbers.ts';
import type { Collection } from '../storage/collection.ts';
import type { FindOptions } from '../storage/find.ts';

/** The collection a command names in the field of its own name. */
export function collectionName(command: Document, field: string): string {
  const name = command[field];
  if (typeof name !== 'string') throw new MongoError(73, `collection name has invalid type ${typeof name}`);
  if (name === '') throw new MongoError(73, 'Invalid namespace: the collection name is empty');
  if (name.startsWith('$') || name.includes('\0')) {
    throw new MongoError(73, `Invalid collection name: ${name}`);
  }
  return name;
}

export function findOptions(collection: Collection, command: Document, tick?: () => void): FindOptions {
  checkCollation(command.collation);
  const sort = asDocument(command.sort);
  return {
    sort: sort && Object.keys(sort).length > 0 && !('$natural' in sort) ? sort : undefined,
    skip: nonNegative(command.skip, 'skip'),
    limit: Math.abs(asNumber(command.limit)),
    hint: hintName(collection, command.hint),
    variables: asDocument(command.let),
    now: new Date(),
    tick,
  };
}

export function asDocument(value: unknown): Document | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Document)
    : undefined;
}

/** Strings are compared byte by byte here; any other collation would give wrong answers silently. */
export function checkCollation(collation: unknown): void {
  const locale = asDocument(collation)?.locale;
  if (locale !== undefined && locale !== 'simple') {
    throw new MongoError(238, 'only the simple collation is implemented');
  }
}

function nonNegative(value: unknown, field: string): number {
  const number = asNumber(value);
  if (number < 0)
    throw new MongoError(51024, `BSON field '${field}' value must be >= 0, actual value '${number}'`);
  return number;
}

function hintName(collection: Collection, hint: unknown): string | undefined {
  if (hint === undefined || hint === null) return undefined;
  const pattern = asDocument(hint);
  if (pattern && Object.keys(pattern).length === 0) return undefined;
  if (pattern && '$natural' in pattern) return '$natural';
  const wanted = pattern && encode(pattern);
  const index = collection.indexes.find(
    ({ name, spec }) => name === hint || (wanted !== undefined && encode(spec.key).equals(wanted)),
  );
  if (!index) {
    throw badValue(
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  return index.name;
}
