/** Whether every document a filter finds is in a partial or sparse index. */
import type { Document } from '../bson/index.ts';
import { isDocument, valuesEqual } from '../bson/index.ts';
import type { IndexSpec } from '../index-keys/index-spec.ts';
import { compileValueTest } from '../query/compile-filter.ts';
import type { FieldCondition, FilterParts } from './filter-parts.ts';
import { conditionsOf } from './filter-parts.ts';

export function holdsAllFound(spec: IndexSpec, filter: FilterParts): boolean {
  if (
    spec.sparse &&
    !Object.keys(spec.key).some((field) => provesPresence(field, filter.fields.get(field) ?? []))
  )
    return false;
  return !spec.partialFilterExpression || implies(filter, spec.partialFilterExpression);
}

function implies(filter: FilterParts, partial: Document): boolean {
  return Object.keys(partial).every((name) => {
    const operand = partial[name];
    if (name === '$and' && Array.isArray(operand)) {
      return operand.every((inner) => isDocument(inner) && implies(filter, inner));
    }
    if (name === '$or' && Array.isArray(operand)) {
      return operand.some((inner) => isDocument(inner) && implies(filter, inner));
    }
    if (name.startsWith('$')) return false;
    const known = filter.fields.get(name) ?? [];
    return conditionsOf(operand).every((needed) =>
      known.some((condition) => impliesCondition(name, condition, needed)),
    );
  });
}

function impliesCondition(field: string, known: FieldCondition, needed: FieldCondition): boolean {
  if (known.operator === needed.operator && valuesEqual(known.operand, needed.operand)) {
    return known.operator !== '$regex' || valuesEqual(known.siblings, needed.siblings);
  }
  if (needed.operator === '$exists') return provesPresence(field, [known]);
  const test = (value: unknown): boolean =>
    compileValueTest({ ...needed.siblings, [needed.operator]: needed.operand })(value);
  if (!COMPARISONS.has(needed.operator)) return false;
  if (known.operator === '$eq') return isPlain(known.operand) && test(known.operand);
  if (known.operator === '$in') {
    return Array.isArray(known.operand) && known.operand.every((value) => isPlain(value) && test(value));
  }
  return narrows(known, needed);
}

const COMPARISONS = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte']);

/** Arrays match in two ways, and regular expressions by text: nothing follows from them. */
const isPlain = (value: unknown): boolean =>
  !Array.isArray(value) &&
  !(value instanceof RegExp) &&
  (value as { _bsontype?: string })?._bsontype !== 'BSONRegExp';

/** A range inside of a range: its own border must lie in the wider one, on the same side. */
function narrows(known: FieldCondition, needed: FieldCondition): boolean {
  const side = known.operator.slice(0, 3);
  if ((side !== '$gt' && side !== '$lt') || side !== needed.operator.slice(0, 3)) return false;
  if (!isPlain(known.operand) || known.operand === null) return false;
  const wider = { [known.operator.length === 3 ? side + 'e' : needed.operator]: needed.operand };
  return compileValueTest(wider)(known.operand);
}

/** The field is there in every document found; on the way through an array "not null" proves nothing. */
function provesPresence(field: string, conditions: readonly FieldCondition[]): boolean {
  return conditions.some(({ operator, operand }) => {
    switch (operator) {
      case '$eq':
      case '$gt':
      case '$lt':
      case '$gte':
      case '$lte':
        return operand !== null && operand !== undefined && !isExtreme(operand);
      case '$in':
        return Array.isArray(operand) && operand.every((value) => value !== null && value !== undefined);
      case '$exists':
        return operand === true || operand === 1;
      case '$ne':
        return operand === null && !field.includes('.');
      case '$nin':
        return Array.isArray(operand) && operand.includes(null) && !field.includes('.');
      default:
        return ['$elemMatch', '$size', '$regex', '$mod', '$type'].includes(operator);
    }
  });
}

/** MinKey and MaxKey compare with missing fields too. */
const isExtreme = (value: unknown): boolean =>
  ['MinKey', 'MaxKey'].includes(String((value as { _bsontype?: string })._bsontype));
