/** Where an update path leads in one document: `$`, `$[]` and `$[name]` become array indexes; reading and writing there. */
import type { Document } from '../bson/index.ts';
import { isDocument, ownField, putField, typeName } from '../bson/index.ts';
import { MongoError, badValue } from '../errors.ts';
import type { Predicate } from '../query/paths.ts';
import { arrayIndex } from '../query/paths.ts';

const MAX_PADDING = 1_500_000;

export interface TargetContext {
  /** The element the filter matched, for `$`. */
  position: () => number | undefined;
  /** Tests of the array filters by name. */
  filters: ReadonlyMap<string, Predicate>;
}

export const isPositional = (part: string): boolean =>
  part === '$' || (part.startsWith('$[') && part.endsWith(']'));

export function targets(document: Document, parts: readonly string[], context: TargetContext): string[][] {
  let reached: { path: string[]; value: unknown }[] = [{ path: [], value: document }];
  for (const part of parts) {
    reached = reached.flatMap(({ path, value }) =>
      indexesOf(part, value, path, context).map((step) => ({
        path: [...path, step],
        value: child(value, step),
      })),
    );
  }
  return reached.map(({ path }) => path);
}

function indexesOf(part: string, value: unknown, path: readonly string[], context: TargetContext): string[] {
  if (!isPositional(part)) return [part];
  if (part === '$') {
    const position = context.position();
    if (position === undefined) {
      throw badValue('The positional operator did not find the match needed from the query.');
    }
    return [String(position)];
  }
  if (value === undefined) {
    throw badValue(
      `The path '${path.join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  if (!Array.isArray(value)) {
    throw badValue(
      `Cannot apply array updates to non-array element ${path.at(-1) ?? ''} of type ${typeName(value)}`,
    );
  }
  const name = part.slice(2, -1);
  const test = name === '' ? () => true : context.filters.get(name);
  if (!test) throw badValue(`No array filter found for identifier '${name}'`);
  return value.flatMap((element: unknown, index) => (test(element) ? [String(index)] : []));
}

function child(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value[arrayIndex(part)];
  return isDocument(value) ? ownField(value, part) : undefined;
}

export function read(document: Document, path: readonly string[]): unknown {
  let value: unknown = document;
  for (const part of path) value = child(value, part);
  return value;
}

/** Makes the documents on the way that are missing; refuses to go through anything else. */
export function write(document: Document, path: readonly string[], value: unknown): void {
  let holder: unknown = document;
  for (let i = 0; i < path.length - 1; i++) {
    const part = path[i] as string;
    let next = child(holder, part);
    if (next === undefined) {
      next = {};
      put(holder, part, next);
    }
    const open = Array.isArray(next) ? arrayIndex(path[i + 1] as string) >= 0 : isDocument(next);
    if (!open) throw notViable(path[i + 1] as string, part, next);
    holder = next;
  }
  put(holder, path.at(-1) as string, value);
}

const notViable = (field: string, part: string, value: unknown): MongoError =>
  new MongoError(28, `Cannot create field '${field}' in element {${part}: ${typeName(value)}}`);

function put(holder: unknown, part: string, value: unknown): void {
  if (!Array.isArray(holder)) {
    putField(holder as Document, part, value);
    return;
  }
  const index = arrayIndex(part);
  if (index - holder.length > MAX_PADDING) throw badValue(`can't backfill more than ${MAX_PADDING} elements`);
  while (holder.length < index) holder.push(null);
  holder[index] = value;
}

/** An element of an array becomes null instead of closing the gap. */
export function remove(document: Document, path: readonly string[]): void {
  const holder = read(document, path.slice(0, -1));
  const part = path.at(-1) as string;
  if (Array.isArray(holder)) {
    const index = arrayIndex(part);
    if (index >= 0 && index < holder.length) holder[index] = null;
  } else if (isDocument(holder) && Object.hasOwn(holder, part)) {
    delete holder[part];
  }
}
