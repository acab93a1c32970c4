// Where the batches of a cursor come from: an iterator at hand, here, or one living in the reader thread.
import { rawArray } from '../wire/reply.ts';

/** A batch leaves room for the answer around it within the largest document a driver takes. */
const MAX_BATCH_BYTES = 15 * 1024 * 1024;

export interface Batch {
  /** The documents as one BSON array. */
  array: Uint8Array;
  isLast: boolean;
}

export interface BatchSource {
  next(size: number): Batch | Promise<Batch>;
  close(): void;
}

export class LocalSource implements BatchSource {
  readonly #documents: Iterator<Uint8Array, unknown>;
  readonly #release: () => void;
  /** Taken ahead to know whether the cursor goes on. */
  #ahead: Uint8Array | undefined;
  #isClosed = false;

  /** `release` runs once, when everything was read or the cursor is closed. */
  constructor(documents: Iterable<Uint8Array>, release: () => void = () => undefined) {
    this.#documents = documents[Symbol.iterator]();
    this.#release = release;
  }

  next(size: number): Batch {
    try {
      return this.#fill(size);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#documents.return?.();
    this.#release();
  }

  #fill(size: number): Batch {
    const documents: Uint8Array[] = [];
    let bytes = 0;
    while (documents.length < size) {
      const document = this.#take();
      if (!document) return this.#last(documents);
      bytes += document.length;
      if (bytes > MAX_BATCH_BYTES && documents.length > 0) {
        this.#ahead = document;
        return { array: rawArray(documents), isLast: false };
      }
      documents.push(document);
    }
    if (size === 0) return { array: rawArray(documents), isLast: false };
    this.#ahead = this.#take();
    return this.#ahead ? { array: rawArray(documents), isLast: false } : this.#last(documents);
  }

  #last(documents: Uint8Array[]): Batch {
    this.close();
    return { array: rawArray(documents), isLast: true };
  }

  #take(): Uint8Array | undefined {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    if (ahead) return ahead;
    const step = this.#documents.next();
    return step.done ? undefined : step.value;
  }
}
