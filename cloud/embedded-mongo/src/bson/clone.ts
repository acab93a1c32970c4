/** A copy of a value that shares nothing that can change with the original. */
import type { Document } from './document.ts';
import { isDocument, putField } from './kind.ts';

export function clone<T>(value: T): T {
  if (Array.isArray(value)) return value.map((element: unknown) => clone(element)) as T;
  if (!isDocument(value)) return value;
  const copy: Document = {};
  for (const field of Object.keys(value)) putField(copy, field, clone(value[field]));
  return copy as T;
}
