/** The update operators on arrays. */
import type { Document } from '../bson/index.ts';
import {
  clone,
  compareValues,
  isDocument,
  isNumeric,
  isRegex,
  toNumber,
  typeName,
  valuesEqual,
} from '../bson/index.ts';
import { badValue, failedToParse, typeMismatch } from '../errors.ts';
import { compileFilter, compileValueTest } from '../query/compile-filter.ts';
import { isOperators } from '../query/field-operators.ts';
import type { Predicate } from '../query/paths.ts';
import { compileSort } from '../sort/sort-documents.ts';
import type { UpdateOperator } from './operator.ts';
import { read, write } from './target.ts';

const PUSH_CLAUSES = new Set(['$each', '$slice', '$sort', '$position']);

/** The array at the path, made when there is none; undefined when it may not be made. */
function arrayAt(
  document: Document,
  path: readonly string[],
  operator: string,
  make: boolean,
): unknown[] | undefined {
  const value = read(document, path);
  if (Array.isArray(value)) return value as unknown[];
  if (value !== undefined) {
    throw badValue(
      `The field '${path.join('.')}' must be an array but is of type ${typeName(value)} for ${operator}`,
    );
  }
  if (!make) return undefined;
  const list: unknown[] = [];
  write(document, path, list);
  return list;
}

function eachOf(operand: unknown, operator: string): unknown[] {
  if (!isDocument(operand) || !('$each' in operand)) return [operand];
  if (!Array.isArray(operand.$each)) {
    throw badValue(
      `The argument to $each in ${operator} must be an array but it was of type ${typeName(operand.$each)}`,
    );
  }
  return operand.$each;
}

function integerClause(clauses: Document, name: string): number | undefined {
  const value = clauses[name];
  if (value === undefined) return undefined;
  if (!isNumeric(value) || !Number.isInteger(toNumber(value))) {
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  }
  return toNumber(value);
}

export const push: UpdateOperator = (document, path, operand) => {
  const list = arrayAt(document, path, '$push', true) as unknown[];
  const clauses = isDocument(operand) && '$each' in operand ? operand : {};
  const unknown = Object.keys(clauses).find((name) => !PUSH_CLAUSES.has(name));
  if (unknown) throw badValue(`Unrecognized clause in $push: ${unknown}`);
  const position = integerClause(clauses, '$position') ?? list.length;
  const start = position < 0 ? Math.max(0, list.length + position) : position;
  list.splice(start, 0, ...eachOf(operand, '$push').map((value) => clone(value)));
  if (clauses.$sort !== undefined) list.sort(elementOrder(clauses.$sort));
  const slice = integerClause(clauses, '$slice');
  if (slice === undefined) return;
  list.splice(0, list.length, ...(slice < 0 ? list.slice(slice) : list.slice(0, slice)));
};

function elementOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (isDocument(sort)) {
    const compare = compileSort(sort);
    return (a, b) => compare(isDocument(a) ? a : {}, isDocument(b) ? b : {});
  }
  const direction = isNumeric(sort) ? toNumber(sort) : 0;
  if (direction !== 1 && direction !== -1) throw badValue('The $sort element value must be either 1 or -1');
  return (a, b) => compareValues(a, b) * direction;
}

export const addToSet: UpdateOperator = (document, path, operand) => {
  const list = arrayAt(document, path, '$addToSet', true) as unknown[];
  for (const value of eachOf(operand, '$addToSet')) {
    if (!list.some((element) => valuesEqual(element, value))) list.push(clone(value));
  }
};

export const pull: UpdateOperator = (document, path, operand) => {
  const list = arrayAt(document, path, '$pull', false);
  if (list) keep(list, pulled(operand));
};

/** A plain document is a filter of the elements' fields, operators test the element itself. */
function pulled(operand: unknown): Predicate {
  const logical =
    isDocument(operand) && ['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0] ?? '');
  if (isDocument(operand) && (logical || !isOperators(operand))) {
    const matches = compileFilter(operand);
    return (element) => isDocument(element) && matches(element);
  }
  if (isRegex(operand) || isOperators(operand)) return compileValueTest(operand);
  return (element) => valuesEqual(element, operand);
}

export const pullAll: UpdateOperator = (document, path, operand) => {
  if (!Array.isArray(operand))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  const list = arrayAt(document, path, '$pullAll', false);
  if (list) keep(list, (element) => operand.some((value) => valuesEqual(element, value)));
};

function keep(list: unknown[], drop: Predicate): void {
  const kept = list.filter((element) => !drop(element));
  if (kept.length < list.length) list.splice(0, list.length, ...kept);
}

export const pop: UpdateOperator = (document, path, operand) => {
  const end = isNumeric(operand) ? toNumber(operand) : NaN;
  if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${String(operand)}`);
  const value = read(document, path);
  if (value === undefined) return;
  if (!Array.isArray(value)) {
    throw typeMismatch(`Path '${path.join('.')}' contains an element of non-array type '${typeName(value)}'`);
  }
  if (end < 0) value.shift();
  else value.pop();
};
