/** The expression operators: mingo's, with comparison, minimum and maximum replaced by BSON's own order. */
import { ObjectId } from 'bson';
import { Context, evalExpr } from 'mingo/core';
import { $avg, $sum } from 'mingo/operators/accumulator';
import * as mingo from 'mingo/operators/expression';
import { compareValues, valuesEqual } from '../bson/index.ts';
import { MongoError } from '../errors.ts';

type Operator = (document: never, operand: never, options: never) => unknown;
type Options = Parameters<typeof evalExpr>[2];

/**
 * Only what is known to agree with MongoDB on plain values; nothing that runs code or is random.
 * Left out because it differs: $dateTrunc with a time zone, $dateAdd at month ends, $week, $indexOfBytes and others.
 */
const FROM_MINGO = [
  ...['$abs', '$add', '$ceil', '$divide', '$exp', '$floor', '$ln', '$log', '$log10', '$mod', '$multiply'],
  ...['$pow', '$round', '$sqrt', '$subtract', '$trunc', '$and', '$or', '$not', '$cond', '$ifNull', '$switch'],
  ...['$arrayElemAt', '$concatArrays', '$filter', '$first', '$isArray', '$last', '$map'],
  ...['$range', '$reduce', '$slice', '$zip', '$let', '$literal'],
  ...['$mergeObjects', '$objectToArray', '$allElementsTrue', '$anyElementTrue', '$isNumber'],
  ...['$dateDiff', '$dateFromParts', '$dateToParts'],
  ...['$dateToString', '$dayOfMonth', '$dayOfWeek', '$dayOfYear', '$hour', '$isoDayOfWeek'],
  ...['$isoWeek', '$isoWeekYear', '$millisecond', '$minute', '$month', '$second', '$year'],
  ...['$concat', '$ltrim', '$regexMatch', '$replaceAll'],
  ...['$replaceOne', '$rtrim', '$split', '$strLenCP', '$strcasecmp'],
  ...['$substrCP', '$toLower', '$toUpper', '$trim', '$toBool', '$toDate', '$toDouble'],
  ...['$toInt'],
] as const;

const both = (document: unknown, operand: unknown, options: unknown): unknown[] =>
  evalExpr(document, operand, options as Options) as unknown[];

const comparison =
  (passes: (order: number) => unknown) => (document: unknown, operand: unknown, options: unknown) => {
    const [a, b] = both(document, operand, options);
    return passes(compareValues(a, b));
  };

/** The smallest (-1) or largest (1) of several operands, or of the elements of a single array. */
const extreme = (direction: number) => (document: unknown, operand: unknown, options: unknown) => {
  const values: unknown = both(document, operand, options);
  let best: unknown = null;
  for (const value of Array.isArray(values) ? values : [values]) {
    if (value === null || value === undefined) continue;
    if (best === null || compareValues(value, best) * direction > 0) best = value;
  }
  return best;
};

const OWN = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison(Math.sign),
  $min: extreme(-1),
  $max: extreme(1),
  $toString(document: unknown, operand: unknown, options: unknown) {
    const value: unknown = both(document, operand, options);
    if (value instanceof ObjectId) return value.toHexString();
    return mingo.$toString(document as never, { $literal: value }, options as never);
  },
  $size(document: unknown, operand: unknown, options: unknown) {
    const value: unknown = both(document, operand, options);
    const list: unknown = Array.isArray(operand) && operand.length === 1 ? (value as unknown[])[0] : value;
    if (!Array.isArray(list)) throw new MongoError(17124, 'The argument to $size must be an array');
    return list.length;
  },
  $in(document: unknown, operand: unknown, options: unknown) {
    const [value, list] = both(document, operand, options);
    if (!Array.isArray(list)) throw new MongoError(40081, '$in requires an array as a second argument');
    return list.some((element) => valuesEqual(element, value));
  },
};

const fromMingo = Object.fromEntries(FROM_MINGO.map((name) => [name, mingo[name] as Operator]));

/** Operators whose operand is arrays of expressions or one expression, as accumulators over an array. */
const ACCUMULATORS = { $sum, $avg };

export const EXPRESSION_OPERATORS: ReadonlySet<string> = new Set([
  ...FROM_MINGO,
  ...Object.keys(OWN),
  ...Object.keys(ACCUMULATORS),
]);

export const context = Context.init({
  expression: { ...fromMingo, ...OWN },
  accumulator: ACCUMULATORS,
});
