/** A filter taken apart for planning: what it says of each field, and what else it says. */
import type { Document } from '../bson/index.ts';
import { isDocument, isRegex } from '../bson/index.ts';
import { isOperators } from '../query/field-operators.ts';

export interface FieldCondition {
  operator: string;
  operand: unknown;
  /** The operators beside it (`$options` of a `$regex`). */
  siblings: Document;
}

export interface FilterParts {
  fields: Map<string, FieldCondition[]>;
  /** The lists of `$or` branches. */
  alternatives: Document[][];
  /** Something that no bounds can express (`$nor`, `$expr`). */
  other: boolean;
}

export function filterParts(filter: Document): FilterParts {
  const parts: FilterParts = { fields: new Map(), alternatives: [], other: false };
  addFilter(parts, filter);
  return parts;
}

function addFilter(parts: FilterParts, filter: Document): void {
  for (const name of Object.keys(filter)) {
    const operand = filter[name];
    if (name === '$and' && Array.isArray(operand)) {
      for (const inner of operand) if (isDocument(inner)) addFilter(parts, inner);
    } else if (name === '$or' && Array.isArray(operand)) {
      parts.alternatives.push(operand.filter(isDocument));
    } else if (name.startsWith('$')) {
      parts.other ||= name !== '$comment';
    } else {
      addField(parts, name, operand);
    }
  }
}

function addField(parts: FilterParts, field: string, operand: unknown): void {
  const conditions = parts.fields.get(field) ?? [];
  parts.fields.set(field, conditions);
  conditions.push(...conditionsOf(operand));
}

export function conditionsOf(operand: unknown): FieldCondition[] {
  if (!isOperators(operand)) {
    return [{ operator: isRegex(operand) ? '$regex' : '$eq', operand, siblings: {} }];
  }
  return Object.keys(operand)
    .filter((operator) => operator !== '$options' && operator !== '$comment')
    .map((operator) => ({ operator, operand: operand[operator], siblings: operand }));
}
