/** Refuses indexes that this database does not have, with MongoDB's own errors. */
import type { Document } from '../bson/index.ts';
import { isDocument, isNumeric, toNumber } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import { compileFilter, refuseCollation } from '../query/compile-filter.ts';
import type { IndexSpec } from './index-spec.ts';

const MAX_FIELDS = 32;
const PARTIAL_OPERATORS = new Set([
  '$eq',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$exists',
  '$type',
  '$in',
  '$and',
  '$or',
]);

const cannotCreate = (message: string): MongoError => new MongoError(67, message);

export function checkIndexSpec(spec: IndexSpec): void {
  const fields = Object.keys(spec.key);
  if (fields.length === 0) throw cannotCreate('Index keys cannot be an empty object');
  if (fields.length > MAX_FIELDS) throw new MongoError(13103, 'too many compound keys');
  for (const field of fields) checkField(field, spec.key[field]);
  refuseCollation(spec.collation);
  if (!spec.partialFilterExpression) return;
  if (spec.sparse) throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  checkPartial(spec.partialFilterExpression);
  compileFilter(spec.partialFilterExpression);
}

function checkField(field: string, direction: unknown): void {
  if (typeof direction === 'string') throw cannotCreate(`Unknown index plugin '${direction}'`);
  if (!isNumeric(direction) || !(Math.abs(toNumber(direction)) > 0)) {
    throw cannotCreate('Values in the index key pattern must be numbers other than 0');
  }
  const parts = field.split('.');
  if (parts.includes('')) throw cannotCreate('Index keys cannot contain an empty field.');
  if (parts.some((part) => part.startsWith('$'))) {
    throw cannotCreate(`Index key contains an illegal field name: field name starts with '$'.`);
  }
}

function checkPartial(filter: Document): void {
  for (const name of Object.keys(filter)) {
    const operand = filter[name];
    if (name.startsWith('$') && !PARTIAL_OPERATORS.has(name)) {
      throw cannotCreate(`Expression not supported in partial index: ${name}`);
    }
    if (name === '$exists' && (operand === false || (isNumeric(operand) && toNumber(operand) === 0))) {
      throw cannotCreate('Expression not supported in partial index: $not $exists');
    }
    for (const inner of Array.isArray(operand) ? operand : [operand])
      if (isDocument(inner)) checkPartial(inner);
  }
}
