// What reading and writing look like, whether straight on the store or inside an open transaction.
import type { Entry } from './store.ts';
import type { Collection } from './collection.ts';

export interface ReadView {
  /** Commit this view is frozen at; indexes built later are not in it. */
  readonly frozenAt?: number;
  get(key: Buffer): Buffer | undefined;
  range(low: Buffer, high: Buffer, reverse?: boolean): Iterable<Entry>;
}

export interface WriteView extends ReadView {
  /** `previous` is what the key held before, so that the write can be taken back. */
  put(key: Buffer, value: Buffer, previous: Buffer | undefined): void;
  remove(key: Buffer, previous: Buffer): void;
  addToCount(collection: Collection, change: number): void;
  /** Claims a record or a unique key; throws when another open transaction holds or has changed it. */
  claim(collection: Collection, key: string): void;
  /** Remembers how to take back a change made outside the store. */
  onUndo(undo: () => void): void;
  mark(): number;
  undoTo(mark: number): void;
}

/** Runs one statement so that a failure leaves nothing of it behind. */
export function asStatement<T>(view: WriteView, work: () => T): T {
  const mark = view.mark();
  try {
    return work();
  } catch (error) {
    view.undoTo(mark);
    throw error;
  }
}
