/** Sorting in memory: a comparator, and the first so many of a stream without keeping the rest. */
import type { Document } from '../bson/index.ts';
import type { SortPart } from './sort-key.ts';
import { compareSortKeys, parseSort, sortKey } from './sort-key.ts';

export function compileSort(sort: Document): (a: Document, b: Document) => number {
  const parts = parseSort(sort);
  return (a, b) => compareSortKeys(parts, sortKey(parts, a), sortKey(parts, b));
}

interface Entry<T> {
  item: T;
  key: unknown[];
  /** Equal keys keep the order in which they came. */
  sequence: number;
}

/** With a limit of 0 all are kept. */
export function sortDocuments<T>(
  source: Iterable<T>,
  sort: Document,
  limit: number,
  documentOf: (item: T) => Document,
): T[] {
  const parts = parseSort(sort);
  const compare = (a: Entry<T>, b: Entry<T>): number =>
    compareSortKeys(parts, a.key, b.key) || a.sequence - b.sequence;
  const entries = entriesOf(source, parts, documentOf);
  const kept = limit > 0 ? firstOf(entries, limit, compare) : [...entries];
  return kept.sort(compare).map((entry) => entry.item);
}

function* entriesOf<T>(
  source: Iterable<T>,
  parts: readonly SortPart[],
  documentOf: (item: T) => Document,
): Iterable<Entry<T>> {
  let sequence = 0;
  for (const item of source) yield { item, key: sortKey(parts, documentOf(item)), sequence: sequence++ };
}

/** A heap with the last of the kept on top: whatever is not before it is let go at once. */
function firstOf<T>(entries: Iterable<Entry<T>>, limit: number, compare: Compare<T>): Entry<T>[] {
  const heap: Entry<T>[] = [];
  for (const entry of entries) {
    if (heap.length < limit) {
      heap.push(entry);
      siftUp(heap, compare);
    } else if (compare(entry, heap[0] as Entry<T>) < 0) {
      heap[0] = entry;
      siftDown(heap, compare);
    }
  }
  return heap;
}

type Compare<T> = (a: Entry<T>, b: Entry<T>) => number;

function siftUp<T>(heap: Entry<T>[], compare: Compare<T>): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[at] as Entry<T>, heap[parent] as Entry<T>) <= 0) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function siftDown<T>(heap: Entry<T>[], compare: Compare<T>): void {
  let at = 0;
  for (;;) {
    let largest = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && compare(heap[child] as Entry<T>, heap[largest] as Entry<T>) > 0)
        largest = child;
    }
    if (largest === at) return;
    swap(heap, at, largest);
    at = largest;
  }
}

function swap<T>(heap: Entry<T>[], a: number, b: number): void {
  const kept = heap[a] as Entry<T>;
  heap[a] = heap[b] as Entry<T>;
  heap[b] = kept;
}
