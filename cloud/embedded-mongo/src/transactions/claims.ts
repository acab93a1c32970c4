// Who may write what: first writer wins on records and unique keys between open transactions and plain writes.
import { MongoError } from '../language.ts';

export interface Claimant {
  /** Counter of commits when the transaction's snapshot was taken. */
  readonly frozenAt: number;
  /** Runs `then` when the transaction is over, whatever its end. */
  onEnd(then: () => void): void;
}

/** Thrown inside a plain write that meets a claim: it waits for the transaction's end and runs again. */
export class BlockedByTransaction extends Error {
  readonly holder: Claimant;

  constructor(holder: Claimant) {
    super('held by an open transaction');
    this.holder = holder;
  }
}

export function writeConflict(): MongoError {
  return new MongoError(
    112,
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    { labels: ['TransientTransactionError'] },
  );
}

export class Claims {
  readonly #open = new Set<Claimant>();
  readonly #held = new Map<string, Claimant>();
  /** Keys written since the oldest open transaction began → commit they were written in. */
  readonly #written = new Map<string, number>();
  #commits = 1;

  get commits(): number {
    return this.#commits;
  }

  begin(claimant: Claimant): void {
    this.#open.add(claimant);
  }

  claimDirectly(key: string): void {
    const holder = this.#held.get(key);
    if (holder) throw new BlockedByTransaction(holder);
    if (this.#open.size > 0) this.#written.set(key, this.#commits);
  }

  claimFor(claimant: Claimant, key: string): void {
    const holder = this.#held.get(key);
    if (holder === claimant) return;
    if (holder || (this.#written.get(key) ?? 0) >= claimant.frozenAt) throw writeConflict();
    this.#held.set(key, claimant);
  }

  /** The transaction's claimed keys become written ones as its changes enter a group. */
  publish(keys: Iterable<string>): void {
    for (const key of keys) this.#written.set(key, this.#commits);
  }

  end(claimant: Claimant, keys: Iterable<string>): void {
    this.#open.delete(claimant);
    for (const key of keys) this.#held.delete(key);
    if (this.#open.size === 0) this.#written.clear();
  }

  groupCommitted(): void {
    this.#commits++;
  }
}
