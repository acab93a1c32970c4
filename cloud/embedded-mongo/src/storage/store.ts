// The ordered key-value file: LMDB with synchronous commits, so that a returned commit is on disk.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { RootDatabase, Transaction } from 'lmdb';

export const DATA_FILE = 'data.mdb';
/** The address space reserved for the file, not its size on disk. */
const MAP_SIZE = 64 * 2 ** 30;
/** Every open cursor and transaction may hold a snapshot of its own. */
const MAX_SNAPSHOTS = 4_096;

export type Entry = [key: Buffer, value: Buffer];
export type Snapshot = Transaction;

export class Store {
  readonly #db: RootDatabase<Buffer, Buffer>;

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.#db = open<Buffer, Buffer>({
      path: join(dir, DATA_FILE),
      noSubdir: true,
      keyEncoding: 'binary',
      encoding: 'binary',
      pageSize: 4_096,
      mapSize: MAP_SIZE,
      maxReaders: MAX_SNAPSHOTS,
      overlappingSync: false,
      cache: false,
    });
  }

  get(key: Buffer, snapshot?: Snapshot): Buffer | undefined {
    return this.#db.get(key, snapshot ? { transaction: snapshot } : undefined);
  }

  /** Entries from `low` (inclusive) to `high` (exclusive), or the same ones backwards. */
  *range(low: Buffer, high: Buffer, reverse = false, snapshot?: Snapshot): Generator<Entry, void> {
    const bounds = reverse
      ? { start: high, end: low, reverse: true, inclusiveEnd: true, exclusiveStart: true }
      : { start: low, end: high };
    for (const { key, value } of this.#db.getRange(
      snapshot ? { ...bounds, transaction: snapshot } : bounds,
    )) {
      if (reverse && Buffer.compare(key, high) >= 0) continue;
      if (reverse && Buffer.compare(key, low) < 0) return;
      yield [key, value];
    }
  }

  put(key: Buffer, value: Buffer): void {
    this.#db.putSync(key, value);
  }

  remove(key: Buffer): void {
    this.#db.removeSync(key);
  }

  /** Runs `work` in one LMDB transaction; on return it is committed and synced, on throw nothing happened. */
  commit(work: () => void): void {
    this.#db.transactionSync(work);
  }

  /** Makes the next read see the newest commit, also one of another thread. */
  refresh(): void {
    this.#db.resetReadTxn();
  }

  /** A frozen view for reads; release it with `done()`. */
  snapshot(): Snapshot {
    return this.#db.useReadTransaction();
  }

  /** Copies a consistent, compacted state to `file` while writes go on. */
  async copyTo(file: string): Promise<void> {
    await this.#db.backup(file, true);
  }

  async close(): Promise<void> {
    await this.#db.close();
  }
}
