/** The table of update operators, and those on single values. */
import { Decimal128, Long, Timestamp } from 'bson';
import type { Document } from '../bson/index.ts';
import { calculate, clone, compareValues, double, isDocument, isNumeric, typeName } from '../bson/index.ts';
import { badValue, typeMismatch } from '../errors.ts';
import { addToSet, pop, pull, pullAll, push } from './array-operators.ts';
import type { UpdateOperator } from './operator.ts';
import { read, remove, write } from './target.ts';

export const UPDATE_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: (document, path, operand) => write(document, path, clone(operand)),
  $setOnInsert(document, path, operand, { upsert }) {
    if (upsert) write(document, path, clone(operand));
  },
  $unset: (document, path) => remove(document, path),
  $inc(document, path, operand) {
    const value = numberAt(document, path, operand, '$inc');
    write(document, path, value === undefined ? operand : calculate('add', value, operand));
  },
  $mul(document, path, operand) {
    const value = numberAt(document, path, operand, '$mul');
    write(document, path, value === undefined ? zeroLike(operand) : calculate('multiply', value, operand));
  },
  $min(document, path, operand) {
    const value = read(document, path);
    if (value === undefined || compareValues(operand, value) < 0) write(document, path, clone(operand));
  },
  $max(document, path, operand) {
    const value = read(document, path);
    if (value === undefined || compareValues(operand, value) > 0) write(document, path, clone(operand));
  },
  $currentDate: (document, path, operand, { now }) => write(document, path, currentDate(operand, now)),
  $rename(document, path, operand) {
    const value = read(document, path);
    if (value === undefined) return;
    remove(document, path);
    write(document, String(operand).split('.'), value);
  },
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};

function numberAt(document: Document, path: readonly string[], operand: unknown, operator: string): unknown {
  if (!isNumeric(operand)) {
    const verb = operator === '$inc' ? 'increment' : 'multiply';
    throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path.join('.')}: ${typeName(operand)}}`);
  }
  const value = read(document, path);
  if (value !== undefined && !isNumeric(value)) {
    throw typeMismatch(
      `Cannot apply ${operator} to a value of non-numeric type. The field '${path.join('.')}' has non-numeric type ${typeName(value)}`,
    );
  }
  return value;
}

function zeroLike(operand: unknown): unknown {
  switch (typeName(operand)) {
    case 'long':
      return Long.ZERO;
    case 'decimal':
      return Decimal128.fromString('0');
    case 'double':
      return double(0);
    default:
      return 0;
  }
}

function currentDate(operand: unknown, now: Date): unknown {
  const type = isDocument(operand) ? operand.$type : operand === true ? 'date' : undefined;
  if (type === 'date') return new Date(now);
  if (type === 'timestamp') return new Timestamp({ t: Math.floor(now.getTime() / 1_000), i: 1 });
  if (typeof operand === 'boolean') return new Date(now);
  throw badValue("The '$type' string field is required to be 'date' or 'timestamp'");
}
