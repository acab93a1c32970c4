/** The comparing operators: equality, ranges and membership. */
import { badValue } from '../errors.ts';
import {
  compareValues,
  encodeKey,
  isDocument,
  isRegex,
  Kind,
  kindOf,
  stringOf,
  toNumber,
  valuesEqual,
} from '../bson/index.ts';
import type { Predicate } from './paths.ts';
import { regexPredicate } from './regex.ts';

export function equals(operand: unknown): Predicate {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' || typeof operand === 'boolean') {
    return (value) => value === operand || (typeof value === 'object' && valuesEqual(value, operand));
  }
  return (value) => value !== undefined && valuesEqual(value, operand);
}

const RANGE_TESTS = {
  $gt: (order: number) => order > 0,
  $gte: (order: number) => order >= 0,
  $lt: (order: number) => order < 0,
  $lte: (order: number) => order <= 0,
} as const;

export type RangeOperator = keyof typeof RANGE_TESTS;

/** Only values of the operand's own kind compare; MinKey and MaxKey compare with all. */
export function inRange(operator: RangeOperator, operand: unknown): Predicate {
  const passes = RANGE_TESTS[operator];
  const kind = kindOf(operand);
  const inclusive = passes(0);
  if (kind === Kind.Regex) throw badValue(`Can't have RegEx as arg to predicate over field`);
  if (kind === Kind.Null || kind === Kind.Undefined) {
    return (value) => inclusive && (value === null || value === undefined);
  }
  if (kind === Kind.MinKey || kind === Kind.MaxKey) {
    return (value) => passes(compareValues(value ?? null, operand));
  }
  if (kind === Kind.Number && Number.isNaN(toNumber(operand))) {
    return (value) => inclusive && kindOf(value) === Kind.Number && Number.isNaN(toNumber(value));
  }
  if (kind === Kind.Number) return numberInRange(passes, operand);
  return (value) => kindOf(value) === kind && passes(compareValues(value, operand));
}

function numberInRange(passes: (order: number) => boolean, operand: unknown): Predicate {
  return (value) =>
    kindOf(value) === Kind.Number && !Number.isNaN(toNumber(value)) && passes(compareValues(value, operand));
}

const isOperatorDocument = (value: unknown): boolean =>
  isDocument(value) && (Object.keys(value)[0] ?? '').startsWith('$') && !('$ref' in value);

export function isIn(operator: string, operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`);
  if (operand.some(isOperatorDocument)) throw badValue(`cannot nest $ under ${operator}`);
  const strings = new Set<unknown>();
  const keys = new Set<string>();
  const patterns: Predicate[] = [];
  let hasNull = false;
  for (const value of operand as unknown[]) {
    if (value === null || value === undefined) hasNull = true;
    else if (typeof value === 'string') strings.add(value);
    else keys.add(encodeKey(value).toString('latin1'));
    if (isRegex(value)) patterns.push(regexPredicate(value));
  }
  return (value) => {
    if (value === null || value === undefined) return hasNull;
    if (typeof value === 'string') return strings.has(value) || patterns.some((test) => test(value));
    if (keys.size > 0 && keys.has(encodeKey(value).toString('latin1'))) return true;
    return (
      patterns.some((test) => test(value)) || (kindOf(value) === Kind.String && strings.has(stringOf(value)))
    );
  };
}
