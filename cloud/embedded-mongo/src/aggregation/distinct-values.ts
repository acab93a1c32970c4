/** The `distinct` command's values: elements of arrays one by one, in the order of their first appearance. */
import type { Document } from '../bson/index.ts';
import { encodeKey } from '../bson/index.ts';
import { parsePath, valuesReached } from '../query/paths.ts';

export function distinctValues(source: Iterable<Document>, field: string): unknown[] {
  const path = parsePath(field);
  const distinct = new Map<string, unknown>();
  for (const document of source) {
    for (const value of valuesReached(document, path)) {
      const key = encodeKey(value).toString('latin1');
      if (!distinct.has(key)) distinct.set(key, value);
    }
  }
  return [...distinct.values()];
}
