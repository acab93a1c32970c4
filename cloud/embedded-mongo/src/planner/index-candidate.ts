/** How one index would answer a filter and a sort. */

import type { CompiledIndex } from '../index-keys/compiled-index.ts';
import { compiledIndex } from '../index-keys/compiled-index.ts';
import { clipKey, KEPT_KEY_BYTES, MAX_KEY_BYTES } from '../index-keys/index-keys.ts';
import type { SortPart } from '../sort/sort-key.ts';
import { everyKeyWith, inverted, joined, successor, turned } from './byte-ranges.ts';
import type { FieldBounds } from './field-bounds.ts';
import { fieldBounds } from './field-bounds.ts';
import type { FilterParts } from './filter-parts.ts';
import { holdsAllFound } from './implication.ts';
import type { IndexScan, KeyRange, PlannerIndex } from './plan.ts';

/** More points than this (of several `$in`) are no longer multiplied out. */
const MAX_POINTS = 2_000;

export interface Candidate {
  scan: IndexScan;
  score: number;
  /** Some field has bounds: not the whole index is walked. */
  bounded: boolean;
}

export function indexCandidate(
  index: PlannerIndex,
  position: number,
  filter: FilterParts,
  sort: readonly SortPart[],
): Candidate | undefined {
  const compiled = compiledIndex(index.spec);
  if (compiled.paths.some((path) => path.indexes.some((part) => part >= 0))) return undefined;
  if (!holdsAllFound(index.spec, filter)) return undefined;
  const used = usedBounds(index, compiled, filter);
  const order = sortOrder(index, compiled, used, sort);
  const bounded = used.length > 0;
  if (!bounded && !(order && sort.length > 0)) return undefined;
  const { ranges, clipped } = keyRanges(compiled, used);
  const points = used.length === compiled.fields.length && used.every((bounds) => bounds.points);
  const complete = !filter.other && filter.alternatives.length === 0 && filter.fields.size === used.length;
  const scan: IndexScan = {
    kind: 'index',
    index: position,
    name: index.spec.name,
    ranges,
    reverse: order === 'reverse',
    dedupe: index.multikeyFields !== 0,
    points,
    providesSort: order !== undefined,
    exact: complete && !clipped && used.every((bounds) => bounds.exact),
  };
  return { scan, score: scoreOf(index, used, scan, sort.length > 0), bounded };
}

/** Bounds of the first fields, as long as they are points, and then at most one range. */
function usedBounds(index: PlannerIndex, compiled: CompiledIndex, filter: FilterParts): FieldBounds[] {
  const used: FieldBounds[] = [];
  const roots = new Set<string>();
  let points = 1;
  for (let i = 0; i < compiled.fields.length; i++) {
    const conditions = filter.fields.get(compiled.fields[i] as string);
    const root = compiled.paths[i]?.parts[0] as string;
    if (!conditions || (index.multikeyFields !== 0 && roots.has(root))) break;
    const bounds = fieldBounds(conditions, isMultikey(index, i));
    if (!bounds || points * bounds.ranges.length > MAX_POINTS) break;
    used.push(bounds);
    roots.add(root);
    points *= bounds.ranges.length;
    if (!bounds.points) break;
  }
  return used;
}

const isMultikey = (index: PlannerIndex, field: number): boolean =>
  (index.multikeyFields & (1 << field)) !== 0;

function keyRanges(
  compiled: CompiledIndex,
  used: readonly FieldBounds[],
): { ranges: KeyRange[]; clipped: boolean } {
  let ranges: KeyRange[] = [everyKeyWith(Buffer.alloc(0))];
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  used.forEach((bounds, i) => {
    const descending = (compiled.directions[i] ?? 1) < 0;
    const own = descending && !bounds.points ? bounds.ranges.map(turned) : bounds.ranges;
    if (bounds.points) {
      const keys = own.map((range) => (descending ? inverted(range.from) : range.from));
      prefixes = prefixes.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])));
      ranges = prefixes.map(everyKeyWith);
    } else {
      ranges = prefixes.flatMap((prefix) => own.map((range) => under(prefix, range)));
    }
  });
  const whole = used.length === compiled.fields.length && used.every((bounds) => bounds.points);
  const clipped = ranges.some(({ from, to }) => from.length > KEPT_KEY_BYTES || to.length > KEPT_KEY_BYTES);
  return { ranges: joined(clipped ? ranges.map((range) => clippedRange(range, whole)) : ranges), clipped };
}

const under = (prefix: Buffer, { from, to }: KeyRange): KeyRange => ({
  from: Buffer.concat([prefix, from]),
  to: Buffer.concat([prefix, to]),
});

/** Keys longer than the storage allows are cut and hashed; their ranges are cut, and so hold a little more. */
function clippedRange({ from, to }: KeyRange, point: boolean): KeyRange {
  if (point && from.length > MAX_KEY_BYTES) return everyKeyWith(clipKey(from));
  if (point) return { from, to };
  return {
    from: from.subarray(0, KEPT_KEY_BYTES),
    to: to.length > KEPT_KEY_BYTES ? successor(to.subarray(0, KEPT_KEY_BYTES)) : to,
  };
}

/** Whether walking the index gives the asked order, and from which end; fixed fields are in any order. */
function sortOrder(
  index: PlannerIndex,
  compiled: CompiledIndex,
  used: readonly FieldBounds[],
  sort: readonly SortPart[],
): 'forward' | 'reverse' | undefined {
  if (sort.length === 0) return 'forward';
  if (index.clipped) return undefined;
  const isFixed = (field: number): boolean => used[field]?.points === true && used[field].ranges.length <= 1;
  let at = 0;
  let reverse: boolean | undefined;
  for (const { path, direction } of sort) {
    const name = path.parts.join('.');
    const field = compiled.fields.indexOf(name);
    if (field < 0 || isMultikey(index, field)) return undefined;
    if (isFixed(field)) continue;
    while (at < field && isFixed(at)) at++;
    if (at !== field) return undefined;
    const backwards = direction !== compiled.directions[field];
    if (reverse !== undefined && reverse !== backwards) return undefined;
    reverse = backwards;
    at++;
  }
  return reverse ? 'reverse' : 'forward';
}

function scoreOf(
  index: PlannerIndex,
  used: readonly FieldBounds[],
  scan: IndexScan,
  sorting: boolean,
): number {
  let score = 0;
  for (const bounds of used) score += bounds.points ? (bounds.ranges.length > 1 ? 9 : 10) : 4;
  if (scan.points && index.spec.unique && scan.ranges.length <= 1) score += 100;
  if (sorting && scan.providesSort) score += used.length > 0 ? 6 : 3;
  if (scan.exact) score += 1;
  return score + (index.spec.partialFilterExpression ? 0.5 : 0);
}

/** The keys of the _id index for what a filter says of `_id`, when that is single values. */
export function idKeys(filter: FilterParts): { keys: Buffer[]; exact: boolean } | undefined {
  const bounds = fieldBounds(filter.fields.get('_id') ?? [], false);
  if (!bounds?.points) return undefined;
  const complete = !filter.other && filter.alternatives.length === 0 && filter.fields.size === 1;
  const keys = bounds.ranges.map((range) => range.from);
  const clipped = keys.some((key) => key.length > MAX_KEY_BYTES);
  return { keys: clipped ? keys.map(clipKey) : keys, exact: complete && bounds.exact && !clipped };
}
