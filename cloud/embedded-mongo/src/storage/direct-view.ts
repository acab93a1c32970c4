// Reads the newest state and writes into the group's LMDB transaction, with an undo log for one job at a time.
import type { Claims } from '../transactions/claims.ts';
import type { Collection } from './collection.ts';
import type { Entry, Store } from './store.ts';
import type { WriteView } from './views.ts';

type Undo = { key: Buffer; previous: Buffer | undefined } | (() => void);

export class DirectView implements WriteView {
  readonly #store: Store;
  readonly #claims: Claims;
  readonly #touched: Set<Collection>;
  #log: Undo[] = [];

  constructor(store: Store, claims: Claims, touched: Set<Collection>) {
    this.#store = store;
    this.#claims = claims;
    this.#touched = touched;
  }

  get(key: Buffer): Buffer | undefined {
    return this.#store.get(key);
  }

  range(low: Buffer, high: Buffer, reverse = false): Iterable<Entry> {
    return this.#store.range(low, high, reverse);
  }

  put(key: Buffer, value: Buffer, previous: Buffer | undefined): void {
    this.#log.push({ key, previous });
    this.#store.put(key, value);
  }

  remove(key: Buffer, previous: Buffer): void {
    this.#log.push({ key, previous });
    this.#store.remove(key);
  }

  addToCount(collection: Collection, change: number): void {
    collection.count += change;
    this.#touched.add(collection);
    this.onUndo(() => (collection.count -= change));
  }

  claim(_collection: Collection, key: string): void {
    this.#claims.claimDirectly(key);
  }

  onUndo(undo: () => void): void {
    this.#log.push(undo);
  }

  mark(): number {
    return this.#log.length;
  }

  undoTo(mark: number): void {
    for (const entry of this.#log.splice(mark).reverse()) {
      if (typeof entry === 'function') entry();
      else if (entry.previous === undefined) this.#store.remove(entry.key);
      else this.#store.put(entry.key, entry.previous);
    }
  }

  /** Forgets the log of a finished job and hands back its changes outside the store, oldest first. */
  takeMemoryUndos(): (() => void)[] {
    return this.#log.splice(0).filter((entry) => typeof entry === 'function');
  }
}
