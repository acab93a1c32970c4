// The changes of an open transaction, in key order, merged over what lies beneath them.
import type { Entry } from '../storage/store.ts';

/** null marks a removed key. */
type Change = Buffer | null;

export class Overlay {
  readonly #changes = new Map<string, Change>();
  #sorted: Buffer[] = [];

  get size(): number {
    return this.#changes.size;
  }

  /** The change of a key; undefined when this overlay says nothing about it. */
  get(key: Buffer): Change | undefined {
    return this.#changes.get(key.toString('latin1'));
  }

  /** Sets a change and answers how to take it back. */
  set(key: Buffer, value: Change): () => void {
    const name = key.toString('latin1');
    const before = this.#changes.get(name);
    if (before === undefined) this.#sorted.splice(this.#position(key), 0, key);
    this.#changes.set(name, value);
    return () => {
      if (before !== undefined) {
        this.#changes.set(name, before);
        return;
      }
      this.#changes.delete(name);
      this.#sorted.splice(this.#position(key), 1);
    };
  }

  *entries(): Generator<[Buffer, Change]> {
    for (const key of this.#sorted) yield [key, this.get(key) ?? null];
  }

  /** Merges the changes of a range into the entries beneath it, walking in the same direction. */
  *over(beneath: Iterable<Entry>, low: Buffer, high: Buffer, reverse: boolean): Generator<Entry, void> {
    const own = this.#sorted.slice(this.#position(low), this.#position(high));
    if (reverse) own.reverse();
    const direction = reverse ? -1 : 1;
    let next = 0;
    for (const entry of beneath) {
      for (; next < own.length; next++) {
        const key = own[next];
        if (!key || direction * Buffer.compare(key, entry[0]) >= 0) break;
        yield* this.#entry(key);
      }
      const key = own[next];
      if (key?.equals(entry[0])) {
        next++;
        yield* this.#entry(key);
      } else {
        yield entry;
      }
    }
    for (const key of own.slice(next)) yield* this.#entry(key);
  }

  *#entry(key: Buffer): Generator<Entry, void> {
    const value = this.get(key);
    if (value) yield [key, value];
  }

  /** Where the key is, or would be, among the sorted keys. */
  #position(key: Buffer): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const candidate = this.#sorted[middle];
      if (candidate && Buffer.compare(candidate, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
