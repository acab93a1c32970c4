/** A unit has moved: every copy of a path below it begins anew. Pure. */

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isPath = (text: string): boolean => /^\/([^/\s]+\/)+$/.test(text);

/** The same value, by identity, where nothing lies below `from`. */
export function movedPaths<T>(value: T, from: string, to: string): T {
  if (typeof value === 'string') {
    return (isPath(value) && value.startsWith(from) ? `${to}${value.slice(from.length)}` : value) as T;
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => movedPaths(item, from, to));
    return items.some((item, index) => item !== value[index]) ? (items as T) : value;
  }
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([name, field]) => [name, movedPaths(field, from, to)] as const);
  return entries.some(([name, field]) => field !== value[name]) ? (Object.fromEntries(entries) as T) : value;
}

/**
 * What a list that holds every path above the others has to be after a move. An old ancestor stays when something
 * else in the document still lies there: an owner before, a copied unit.
 */
export function movedScopes(scopes: unknown, others: object, from: string, to: string): string[] {
  const held = pathsIn(scopes);
  const leaves = held.filter((path) => !held.some((other) => other !== path && other.startsWith(path)));
  const all = new Set<string>();
  for (const path of [...pathsIn({ ...others }), ...movedPaths(leaves, from, to)]) {
    for (let slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      all.add(path.slice(0, slash + 1));
    }
  }
  return [...all];
}

function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return isPath(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  return isPlain(value) ? Object.values(value).flatMap(pathsIn) : [];
}
