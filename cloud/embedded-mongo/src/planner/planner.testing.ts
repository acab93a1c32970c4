/** A store in memory for the planner's tests: sorted lists of keys, and plans carried out on them. */
import type { IndexKeys, IndexSpec } from '../index-keys/index-spec.ts';
import type { IdLookup, IndexScan, Plan, PlannerIndex } from './plan.ts';

export interface StoredIndex extends PlannerIndex {
  entries: { key: Buffer; position: number }[];
}

export const storedIndex = (spec: IndexSpec): StoredIndex => ({
  spec,
  multikeyFields: 0,
  clipped: false,
  entries: [],
});

export function addToIndex(index: StoredIndex, keys: IndexKeys, position: number): void {
  index.multikeyFields |= keys.multikeyFields;
  index.clipped ||= keys.clipped;
  for (const key of keys.keys) index.entries.push({ key, position });
}

/** Positions of the documents a plan finds, in its order. */
export function runPlan(plan: Plan, indexes: readonly StoredIndex[], documents: number): number[] {
  switch (plan.kind) {
    case 'collectionScan':
      return Array.from({ length: documents }, (_, position) => position);
    case 'ids':
      return runIds(plan, indexes[0] as StoredIndex);
    case 'index':
      return runScan(plan, indexes[plan.index] as StoredIndex);
    case 'union':
      return [...new Set(plan.plans.flatMap((part) => runPlan(part, indexes, documents)))];
  }
}

const runIds = ({ keys }: IdLookup, ids: StoredIndex): number[] =>
  keys.flatMap((key) => ids.entries.filter((entry) => entry.key.equals(key)).map((entry) => entry.position));

function runScan(plan: IndexScan, index: StoredIndex): number[] {
  const found: number[] = [];
  for (const { from, to } of plan.ranges) {
    for (let i = firstAtLeast(index, from); i < index.entries.length; i++) {
      const entry = index.entries[i] as StoredIndex['entries'][number];
      if (Buffer.compare(entry.key, to) >= 0) break;
      found.push(entry.position);
    }
  }
  if (plan.reverse) found.reverse();
  return plan.dedupe ? [...new Set(found)] : found;
}

function firstAtLeast({ entries }: StoredIndex, key: Buffer): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Buffer.compare((entries[middle] as { key: Buffer }).key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Random choices from a fixed seed (mulberry32). */
export function randomSource(seed: number) {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  return {
    below,
    chance: (probability: number): boolean => random() < probability,
    pick: <T>(values: readonly T[]): T => values[below(values.length)] as T,
  };
}
