/** The accumulators of `$group`, keeping BSON's types and order. */
import { Decimal128 } from 'bson';
import type { Document } from '../bson/index.ts';
import {
  calculate,
  compareValues,
  double,
  encodeKey,
  integer,
  isDocument,
  isNumeric,
  toNumber,
  typeName,
} from '../bson/index.ts';
import { MongoError, badValue } from '../errors.ts';
import type { ExpressionOptions } from './expression.ts';
import { compileExpression } from './expression.ts';

interface Accumulator {
  add: (value: unknown) => void;
  result: () => unknown;
}

export const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $sum() {
    let sum: unknown = 0;
    return { add: (value) => (sum = plus(sum, value)), result: () => sum };
  },
  $avg: average,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first() {
    const first: unknown[] = [];
    return { add: (value) => first.length === 0 && first.push(value), result: () => first[0] ?? null };
  },
  $last() {
    let last: unknown = null;
    return { add: (value) => (last = value), result: () => last ?? null };
  },
  $push() {
    const values: unknown[] = [];
    return { add: (value) => value !== undefined && values.push(value), result: () => values };
  },
  $addToSet() {
    const values = new Map<string, unknown>();
    const add = (value: unknown): void => {
      const key = value === undefined ? undefined : encodeKey(value).toString('latin1');
      if (key !== undefined && !values.has(key)) values.set(key, value);
    };
    return { add, result: () => [...values.values()] };
  },
  $count() {
    let count = 0;
    return { add: () => count++, result: () => integer(count) };
  },
};

const plus = (sum: unknown, value: unknown): unknown =>
  isNumeric(value) ? calculate('add', sum, value, 'double') : sum;

function average(): Accumulator {
  let sum: unknown = 0;
  let count = 0;
  const add = (value: unknown): void => {
    if (!isNumeric(value)) return;
    sum = plus(sum, value);
    count++;
  };
  const result = (): unknown => {
    if (count === 0) return null;
    const mean = toNumber(sum) / count;
    return typeName(sum) === 'decimal' ? Decimal128.fromString(String(mean)) : double(mean);
  };
  return { add, result };
}

/** Null and missing values do not count. */
function extreme(direction: number): Accumulator {
  let best: unknown = null;
  const add = (value: unknown): void => {
    if (value === null || value === undefined) return;
    if (best === null || compareValues(value, best) * direction > 0) best = value;
  };
  return { add, result: () => best };
}

/** One computed field of a group: feeds documents to the accumulator of each group. */
export interface GroupField {
  name: string;
  start: () => { add(document: Document): void; result(): unknown };
}

export function compileGroupField(name: string, operand: unknown, options: ExpressionOptions): GroupField {
  if (name.includes('.')) throw new MongoError(40235, `The field name '${name}' cannot contain '.'`);
  if (!isDocument(operand)) throw new MongoError(40234, `The field '${name}' must be an accumulator object`);
  const operators = Object.keys(operand);
  if (operators.length !== 1) throw new MongoError(40238, `The field '${name}' must specify one accumulator`);
  const [operator = ''] = operators;
  const make = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!make) throw new MongoError(15952, `unknown group operator '${operator}'`);
  if (operator === '$count' && !(isDocument(operand.$count) && Object.keys(operand.$count).length === 0)) {
    throw badValue('$count takes no arguments, i.e. $count:{}');
  }
  const evaluate = operator === '$count' ? () => null : compileExpression(operand[operator], options);
  const start = (): ReturnType<GroupField['start']> => {
    const accumulator = make();
    return { add: (document) => accumulator.add(evaluate(document)), result: accumulator.result };
  };
  return { name, start };
}
