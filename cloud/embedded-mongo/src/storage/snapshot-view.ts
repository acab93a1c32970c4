// A frozen state of the whole store for one read, held until it is released.
import type { Entry, Snapshot, Store } from './store.ts';
import type { ReadView } from './views.ts';

export class SnapshotView implements ReadView {
  readonly #store: Store;
  readonly #snapshot: Snapshot;

  constructor(store: Store) {
    this.#store = store;
    this.#snapshot = store.snapshot();
  }

  get(key: Buffer): Buffer | undefined {
    return this.#store.get(key, this.#snapshot);
  }

  range(low: Buffer, high: Buffer, reverse = false): Iterable<Entry> {
    return this.#store.range(low, high, reverse, this.#snapshot);
  }

  release(): void {
    this.#snapshot.done();
  }
}
