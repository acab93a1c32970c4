/** Dotted paths, and MongoDB's way along them through arrays. */
import type { Document } from '../bson/index.ts';
import { isDocument, ownField } from '../bson/index.ts';

export interface Path {
  parts: readonly string[];
  /** For each part the array index it may mean, or -1. */
  indexes: readonly number[];
}

/** Where the outermost array on the way matched: the element that a positional `$` means. */
export interface Position {
  index: number;
}

export type Predicate = (value: unknown) => boolean;

export const arrayIndex = (part: string): number => (/^(0|[1-9]\d{0,8})$/.test(part) ? Number(part) : -1);

export function parsePath(path: string): Path {
  const parts = path.split('.');
  return { parts, indexes: parts.map(arrayIndex) };
}

export interface Visit {
  path: Path;
  test: Predicate;
  /** Whether elements of an array at the path's end are tested, before the array itself. */
  expand: boolean;
  position?: Position;
}

/** Whether any value the path reaches passes; a path that leads nowhere reaches `undefined`. */
export function anyAt(from: unknown, visit: Visit, start = 0): boolean {
  const { parts } = visit.path;
  let value = from;
  for (let i = start; i < parts.length; i++) {
    if (Array.isArray(value)) return anyInArray(value, visit, i);
    if (!isDocument(value)) return visit.test(undefined);
    value = ownField(value, parts[i] as string);
    if (value === undefined) return visit.test(undefined);
  }
  return visit.expand && Array.isArray(value)
    ? anyElement(value, visit) || visit.test(value)
    : visit.test(value);
}

function anyInArray(array: readonly unknown[], visit: Visit, at: number): boolean {
  const index = visit.path.indexes[at] as number;
  if (index >= 0 && index < array.length && anyAt(array[index], visit, at + 1)) return true;
  for (let i = 0; i < array.length; i++) {
    if (isDocument(array[i]) && anyAt(array[i], visit, at)) return found(visit, i);
  }
  return false;
}

function anyElement(array: readonly unknown[], visit: Visit): boolean {
  for (let i = 0; i < array.length; i++) if (visit.test(array[i])) return found(visit, i);
  return false;
}

function found(visit: Visit, index: number): true {
  if (visit.position) visit.position.index = index;
  return true;
}

/** All values a path reaches: those at its ends, arrays there opened once, nothing for what is missing. */
export function valuesReached(document: Document, path: Path): unknown[] {
  const values: unknown[] = [];
  const test = (value: unknown): boolean => {
    if (Array.isArray(value)) for (const element of value) values.push(element);
    else if (value !== undefined) values.push(value);
    return false;
  };
  anyAt(document, { path, test, expand: false });
  return values;
}
