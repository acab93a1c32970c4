// An open transaction: a frozen snapshot below, its own changes above, both visible to it as one.
import type { Collection } from '../storage/collection.ts';
import type { Entry, Snapshot, Store } from '../storage/store.ts';
import type { WriteView } from '../storage/views.ts';
import { writeConflict } from './claims.ts';
import type { Claimant, Claims } from './claims.ts';
import { Overlay } from './overlay.ts';

export class TransactionView implements WriteView, Claimant {
  readonly frozenAt: number;
  readonly #store: Store;
  readonly #claims: Claims;
  readonly #snapshot: Snapshot;
  readonly #overlay = new Overlay();
  readonly #claimed = new Set<string>();
  readonly #counts = new Map<Collection, number>();
  /** Shape of every collection written, as it was at the first write. */
  readonly #shapes = new Map<Collection, number>();
  #log: (() => void)[] = [];
  #onEnd: (() => void)[] = [];
  #isOver = false;

  constructor(store: Store, claims: Claims) {
    this.#store = store;
    this.#claims = claims;
    this.#snapshot = store.snapshot();
    this.frozenAt = claims.commits;
    claims.begin(this);
  }

  get(key: Buffer): Buffer | undefined {
    const own = this.#overlay.get(key);
    return own === undefined ? this.#store.get(key, this.#snapshot) : (own ?? undefined);
  }

  range(low: Buffer, high: Buffer, reverse = false): Iterable<Entry> {
    return this.#overlay.over(this.#store.range(low, high, reverse, this.#snapshot), low, high, reverse);
  }

  put(key: Buffer, value: Buffer): void {
    this.#log.push(this.#overlay.set(key, value));
  }

  remove(key: Buffer): void {
    this.#log.push(this.#overlay.set(key, null));
  }

  addToCount(collection: Collection, change: number): void {
    const before = this.#counts.get(collection) ?? 0;
    this.#counts.set(collection, before + change);
    this.onUndo(() => this.#counts.set(collection, before));
  }

  claim(collection: Collection, key: string): void {
    if (!this.#shapes.has(collection)) this.#shapes.set(collection, collection.shape);
    this.#checkShape(collection);
    this.#claims.claimFor(this, key);
    this.#claimed.add(key);
  }

  onUndo(undo: () => void): void {
    this.#log.push(undo);
  }

  mark(): number {
    return this.#log.length;
  }

  undoTo(mark: number): void {
    for (const undo of this.#log.splice(mark).reverse()) undo();
  }

  get hasWrites(): boolean {
    return this.#overlay.size > 0;
  }

  /** Writes everything into the group's transaction; throws when a collection changed its shape meanwhile. */
  apply(into: WriteView): void {
    for (const collection of this.#shapes.keys()) this.#checkShape(collection);
    for (const [key, value] of this.#overlay.entries()) {
      const previous = into.get(key);
      if (value) into.put(key, value, previous);
      else if (previous) into.remove(key, previous);
    }
    for (const [collection, change] of this.#counts) into.addToCount(collection, change);
    this.#claims.publish(this.#claimed);
  }

  onEnd(then: () => void): void {
    if (this.#isOver) then();
    else this.#onEnd.push(then);
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#claims.end(this, this.#claimed);
    this.#snapshot.done();
    for (const then of this.#onEnd.splice(0)) then();
  }

  #checkShape(collection: Collection): void {
    if (collection.isDropped || this.#shapes.get(collection) !== collection.shape) throw writeConflict();
  }
}
