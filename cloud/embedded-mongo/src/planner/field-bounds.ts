/** What the conditions on one field say about its place in an index. */
import { encodeKey, Kind, kindOf, toNumber } from '../bson/index.ts';
import { regexPrefix } from '../query/regex.ts';
import { everyKeyWith, intersection, joined, successor } from './byte-ranges.ts';
import type { FieldCondition } from './filter-parts.ts';
import { conditionsOf } from './filter-parts.ts';
import type { KeyRange } from './plan.ts';

export interface FieldBounds {
  ranges: KeyRange[];
  /** Every range is one value; its `from` is that value's whole key. */
  points: boolean;
  /** The ranges hold the matching values and no others. */
  exact: boolean;
}

const NOTHING: FieldBounds = { ranges: [], points: true, exact: true };

/**
 * Undefined when the conditions say nothing a range can hold. In a multikey field each condition may be met
 * by another element, so only one of them may bound the scan.
 */
export function fieldBounds(
  conditions: readonly FieldCondition[],
  multikey: boolean,
): FieldBounds | undefined {
  const bounds: FieldBounds[] = [];
  for (const condition of conditions) {
    const found = conditionBounds(condition, multikey);
    if (found) bounds.push(found);
  }
  const [first, ...others] = bounds;
  if (!first) return undefined;
  const complete = bounds.length === conditions.length;
  if (!multikey) return others.reduce(meet, { ...first, exact: first.exact && complete });
  const best = others.reduce((a, b) => (breadth(b) < breadth(a) ? b : a), first);
  return { ...best, exact: best.exact && conditions.length === 1 };
}

const meet = (a: FieldBounds, b: FieldBounds): FieldBounds => ({
  ranges: intersection(a.ranges, b.ranges),
  points: a.points || b.points,
  exact: a.exact && b.exact,
});

const breadth = ({ points, ranges }: FieldBounds): number => (points ? ranges.length : Infinity);

function conditionBounds(condition: FieldCondition, multikey: boolean): FieldBounds | undefined {
  const { operator, operand } = condition;
  switch (operator) {
    case '$eq':
      return pointOf(operand, multikey);
    case '$in':
      return Array.isArray(operand) ? pointsOf(operand, multikey) : undefined;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeOf(operator, operand, multikey);
    case '$regex':
      return prefixOf(condition);
    case '$all':
      return Array.isArray(operand) && operand.length > 0
        ? loosened(conditionsOf(operand[0]), multikey)
        : undefined;
    case '$elemMatch':
      return elementBounds(operand);
    default:
      return undefined;
  }
}

/** Null is also a missing field; an array has no key of its own. */
function pointOf(value: unknown, multikey: boolean): FieldBounds | undefined {
  const kind = kindOf(value);
  if (kind === Kind.Array) return undefined;
  if (kind !== Kind.Null && kind !== Kind.Undefined) {
    return { ranges: [everyKeyWith(encodeKey(value))], points: true, exact: true };
  }
  return { ranges: [everyKeyWith(encodeKey(null))], points: true, exact: !multikey };
}

function pointsOf(values: readonly unknown[], multikey: boolean): FieldBounds | undefined {
  const result: FieldBounds = { ...NOTHING, ranges: [] };
  for (const value of values) {
    const point = kindOf(value) === Kind.Regex ? undefined : pointOf(value, multikey);
    if (!point) return undefined;
    result.ranges.push(...point.ranges);
    result.exact &&= point.exact;
  }
  return { ...result, ranges: joined(result.ranges) };
}

/** Kinds in which a range holds only values of the same kind, all of them in one stretch of the index. */
const RANGE_KINDS: ReadonlySet<number> = new Set([
  ...[Kind.Number, Kind.String, Kind.Object, Kind.Binary],
  ...[Kind.ObjectId, Kind.Boolean, Kind.Date, Kind.Timestamp],
]);

function rangeOf(operator: string, operand: unknown, multikey: boolean): FieldBounds | undefined {
  const kind = kindOf(operand);
  const inclusive = operator.endsWith('e');
  if (kind === Kind.Null) return inclusive ? pointOf(null, multikey) : NOTHING;
  if (!RANGE_KINDS.has(kind)) return undefined;
  if (kind === Kind.Number && Number.isNaN(toNumber(operand)))
    return inclusive ? pointOf(operand, multikey) : NOTHING;
  const key = encodeKey(operand);
  const range = operator.startsWith('$g')
    ? { from: inclusive ? key : successor(key), to: Buffer.of(kind + 1) }
    : { from: lowestOf(kind), to: inclusive ? successor(key) : key };
  return { ranges: [range], points: false, exact: true };
}

/** NaN lies below all numbers and in no range. */
const lowestOf = (kind: number): Buffer =>
  kind === Kind.Number ? successor(encodeKey(NaN)) : Buffer.of(kind);

/** Strings with the expression's literal beginning, and expressions of the same text. */
function prefixOf({ operand, siblings }: FieldCondition): FieldBounds | undefined {
  const found = regexPrefix(operand, siblings.$options);
  if (!found) return undefined;
  const prefix = encodeKey(found.prefix).subarray(0, -2);
  const expressions = { from: Buffer.of(Kind.Regex), to: Buffer.of(Kind.Regex + 1) };
  return { ranges: [everyKeyWith(prefix), expressions], points: false, exact: false };
}

/** Bounds that hold for what is found, but let through more. */
function loosened(conditions: readonly FieldCondition[], multikey: boolean): FieldBounds | undefined {
  const bounds = fieldBounds(conditions, multikey);
  return bounds && { ...bounds, exact: false };
}

/** All conditions of `$elemMatch` are about the same element, which has one key. */
function elementBounds(operand: unknown): FieldBounds | undefined {
  const conditions = conditionsOf(operand);
  const plain = conditions.every(({ operator }) => operator.startsWith('$') && PLAIN.has(operator));
  return plain && conditions.length > 0 && conditions[0]?.operand !== operand
    ? loosened(conditions, false)
    : undefined;
}

const PLAIN = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$ne', '$nin', '$regex', '$type', '$mod']);
