/** The table of operators a field of a filter may have. */
import { badValue } from '../errors.ts';
import { isDocument, isNumeric, isRegex, TYPE_NUMBERS, toNumber, typeNumber } from '../bson/index.ts';
import type { Document } from '../bson/index.ts';
import { equals, inRange, isIn } from './comparison.ts';
import type { Condition } from './conditions.ts';
import { anyValue, everyOf, negated, wholeValue } from './conditions.ts';
import type { Position, Predicate } from './paths.ts';
import { modPredicate, regexPredicate } from './regex.ts';

export interface FilterContext {
  position?: Position;
  /** Compiles a whole filter (for `$elemMatch` with fields). */
  filter: (filter: Document, context: FilterContext) => Predicate;
  /** Compiles an aggregation expression (for `$expr`). */
  expression: (expression: unknown) => (document: Document) => unknown;
}

/** An operator that says nothing by itself (`$options`, `$comment`) compiles to nothing. */
type Operator = (operand: unknown, context: FilterContext, siblings: Document) => Condition | undefined;

export const FIELD_OPERATORS: Readonly<Record<string, Operator>> = {
  $eq: (operand, context) => anyValue(equals(operand), context.position),
  $ne(operand) {
    if (isRegex(operand)) throw badValue("Can't have regex as arg to $ne.");
    return negated(anyValue(equals(operand)));
  },
  $gt: (operand, context) => anyValue(inRange('$gt', operand), context.position),
  $gte: (operand, context) => anyValue(inRange('$gte', operand), context.position),
  $lt: (operand, context) => anyValue(inRange('$lt', operand), context.position),
  $lte: (operand, context) => anyValue(inRange('$lte', operand), context.position),
  $in: (operand, context) => anyValue(isIn('$in', operand), context.position),
  $nin: (operand) => negated(anyValue(isIn('$nin', operand))),
  $exists(operand) {
    const exists = wholeValue((value) => value !== undefined);
    return isTrue(operand) ? exists : negated(exists);
  },
  $type(operand, context) {
    const types = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typeNumbers));
    return anyValue((value) => value !== undefined && types.has(typeNumber(value)), context.position);
  },
  $size(operand) {
    const size = isNumeric(operand) ? toNumber(operand) : NaN;
    if (!Number.isInteger(size) || size < 0) {
      throw badValue('Failed to parse $size. Expected a non-negative integer');
    }
    return wholeValue((value) => Array.isArray(value) && value.length === size);
  },
  $regex(operand, context, siblings) {
    if (typeof operand !== 'string' && !isRegex(operand)) throw badValue('$regex has to be a string');
    return anyValue(regexPredicate(operand, siblings.$options), context.position);
  },
  $options(_operand, _context, siblings) {
    if (!('$regex' in siblings)) throw badValue('$options needs a $regex');
    return undefined;
  },
  $mod: (operand, context) => anyValue(modPredicate(operand), context.position),
  $not(operand, context) {
    if (isRegex(operand)) return negated(anyValue(regexPredicate(operand)));
    if (!isOperators(operand)) throw badValue('$not needs a regex or a document');
    return negated(everyOf(compileOperators(operand, { ...context, position: undefined })));
  },
  $elemMatch: (operand, context) => elementMatches(operand, context),
  $all(operand, context) {
    if (!Array.isArray(operand)) throw badValue('$all needs an array');
    if (operand.length === 0) return anyValue(() => false);
    return everyOf(operand.map((entry) => allEntry(entry, context)));
  },
  $comment: () => undefined,
};

const isTrue = (value: unknown): boolean =>
  isNumeric(value) ? toNumber(value) !== 0 : value !== false && value !== null && value !== undefined;

function typeNumbers(type: unknown): number[] {
  if (type === 'number') return [1, 16, 18, 19];
  if (typeof type === 'string') {
    const number = TYPE_NUMBERS[type];
    if (number === undefined) throw badValue(`Unknown type name alias: ${type}`);
    return [number];
  }
  const number = isNumeric(type) ? toNumber(type) : NaN;
  if (!Object.values(TYPE_NUMBERS).includes(number)) throw badValue(`Invalid numerical type code: ${number}`);
  return [number];
}

/** A document whose first name is an operator; `{ $ref, $id }` is a value. */
export function isOperators(value: unknown): value is Document {
  if (!isDocument(value)) return false;
  const first = Object.keys(value)[0];
  return (
    first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db'
  );
}

export function compileOperators(operators: Document, context: FilterContext): Condition[] {
  const conditions: Condition[] = [];
  for (const name of Object.keys(operators)) {
    const operator = Object.hasOwn(FIELD_OPERATORS, name) ? FIELD_OPERATORS[name] : undefined;
    if (!operator) throw badValue(`unknown operator: ${name}`);
    const condition = operator(operators[name], context, operators);
    if (condition) conditions.push(condition);
  }
  return conditions;
}

/** What a field is compared with when no operator is named. */
export const implicitCondition = (operand: unknown, context: FilterContext): Condition =>
  anyValue(isRegex(operand) ? regexPredicate(operand) : equals(operand), context.position);

function allEntry(entry: unknown, context: FilterContext): Condition {
  if (!isOperators(entry)) return implicitCondition(entry, context);
  if (!('$elemMatch' in entry)) throw badValue('no $ expressions in $all');
  return elementMatches(entry.$elemMatch, context);
}

/** The test of one element, from the operand of `$elemMatch`. */
export function elementTest(operand: unknown, context: FilterContext): Predicate {
  if (!isDocument(operand)) throw badValue('$elemMatch needs an Object');
  const inner = { ...context, position: undefined };
  const logical = ['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0] ?? '');
  if (isOperators(operand) && !logical) return everyOf(compileOperators(operand, inner)).value;
  const filter = context.filter(operand, inner);
  return (element) => (isDocument(element) || Array.isArray(element)) && filter(element);
}

function elementMatches(operand: unknown, context: FilterContext): Condition {
  const test = elementTest(operand, context);
  const { position } = context;
  return wholeValue((value) => {
    if (!Array.isArray(value)) return false;
    const index = value.findIndex(test);
    if (index >= 0 && position) position.index = index;
    return index >= 0;
  });
}
