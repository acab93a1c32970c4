/** A sort specification made ready, and what a document is sorted by. */
import type { Document } from '../bson/index.ts';
import { compareValues, isDocument, isNumeric, ownField, toNumber } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import type { Path } from '../query/paths.ts';
import { parsePath } from '../query/paths.ts';

export interface SortPart {
  path: Path;
  /** 1 ascending, -1 descending. */
  direction: number;
}

export function parseSort(sort: Document): SortPart[] {
  const fields = Object.keys(sort);
  if (fields.length > 32) throw new MongoError(13103, 'too many sort keys');
  return fields.map((field) => {
    if (field === '' || field.startsWith('$')) {
      throw new MongoError(
        16410,
        `FieldPath field names may not start with '$'. Sort by '${field}' is not possible.`,
      );
    }
    return { path: parsePath(field), direction: directionOf(sort[field]) };
  });
}

function directionOf(value: unknown): number {
  if (!isNumeric(value))
    throw new MongoError(15974, 'Illegal key in $sort specification: it must be a number');
  const direction = toNumber(value);
  if (direction !== 1 && direction !== -1) {
    throw new MongoError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  }
  return direction;
}

export const sortKey = (parts: readonly SortPart[], document: Document): unknown[] =>
  parts.map((part) => {
    const [field] = part.path.parts;
    const value = part.path.parts.length === 1 && field !== undefined ? ownField(document, field) : document;
    if (value !== document && !Array.isArray(value)) return value ?? null;
    return extremeAt(document, part, 0);
  });

export function compareSortKeys(
  parts: readonly SortPart[],
  a: readonly unknown[],
  b: readonly unknown[],
): number {
  for (let i = 0; i < parts.length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order * (parts[i] as SortPart).direction;
  }
  return 0;
}

/** An array sorts by its smallest element ascending, its largest descending; an empty one below null. */
function extremeAt(from: unknown, part: SortPart, start: number): unknown {
  const { parts, indexes } = part.path;
  let value = from;
  for (let i = start; i < parts.length; i++) {
    if (Array.isArray(value)) {
      const index = indexes[i] as number;
      if (index < 0 || index >= value.length)
        return extreme(
          value.map((e) => extremeAt(e, part, i)),
          part,
        );
      value = value[index];
    } else {
      value = isDocument(value) ? ownField(value, parts[i] as string) : undefined;
    }
    if (value === undefined) return null;
  }
  return Array.isArray(value) ? extreme(value, part) : value;
}

function extreme(values: readonly unknown[], { direction }: SortPart): unknown {
  let best = values[0];
  for (const value of values) if (compareValues(value, best) * direction < 0) best = value;
  return best;
}
