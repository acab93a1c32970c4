// The open cursors: found by number, closed when read to the end, killed, or left alone too long.
import { MongoError } from '../language.ts';
import type { Deadline } from '../deadline.ts';
import type { BatchSource } from './batch-source.ts';

export interface Cursor {
  namespace: string;
  source: BatchSource;
  deadline: Deadline;
}

interface OpenCursor extends Cursor {
  usedAt: number;
  /** A batch is being made: not idle, however long it takes. */
  isBusy: boolean;
}

export class Cursors {
  readonly #open = new Map<bigint, OpenCursor>();
  readonly #idleMs: number;
  #lastId = 0n;

  constructor(idleMs: number) {
    this.#idleMs = idleMs;
  }

  get size(): number {
    return this.#open.size;
  }

  add(cursor: Cursor): bigint {
    const id = ++this.#lastId;
    this.#open.set(id, { ...cursor, usedAt: performance.now(), isBusy: false });
    return id;
  }

  /** The next batch; the cursor is gone after its last one or after a failure. */
  async more(id: bigint, namespace: string, size: number): Promise<{ array: Uint8Array; isLast: boolean }> {
    const cursor = this.#open.get(id);
    if (!cursor || cursor.namespace !== namespace) throw new MongoError(43, `cursor id ${id} not found`);
    cursor.isBusy = true;
    cursor.deadline.restart();
    try {
      const batch = await cursor.source.next(size);
      if (batch.isLast) this.#open.delete(id);
      return batch;
    } catch (error) {
      this.kill(id);
      throw error;
    } finally {
      cursor.isBusy = false;
      cursor.usedAt = performance.now();
    }
  }

  /** Whether there was such a cursor. */
  kill(id: bigint): boolean {
    const cursor = this.#open.get(id);
    if (!cursor) return false;
    this.#open.delete(id);
    cursor.source.close();
    return true;
  }

  killIdle(): void {
    const oldest = performance.now() - this.#idleMs;
    for (const [id, cursor] of this.#open) if (!cursor.isBusy && cursor.usedAt <= oldest) this.kill(id);
  }

  killAll(): void {
    for (const id of this.#open.keys()) this.kill(id);
  }
}
