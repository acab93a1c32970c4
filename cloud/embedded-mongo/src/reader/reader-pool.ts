// The server's side of the reader threads: opens reads there and hands their batches to cursors.
import { Worker } from 'node:worker_threads';
import type { Batch, BatchSource } from '../cursors/batch-source.ts';
import { timeExpired } from '../deadline.ts';
import type { Deadline } from '../deadline.ts';
import { encode, MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import type { ReadName } from '../reads/read.ts';
import type { ReaderAnswer, ReaderData, ReaderRequest } from './protocol.ts';

interface Waiting {
  resolve: (batch: Batch) => void;
  reject: (error: unknown) => void;
}

interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
  failure?: MongoError;
}

/** A worker does not inherit the TypeScript loader of its process on every Node, so it loads it itself. */
const START_THREAD = `
  const { workerData } = require('node:worker_threads');
  import(workerData.loader).then(({ register }) => { register(); return import(workerData.module); });
`;

export class ReaderPool {
  readonly #dir: string;
  readonly #threads: Thread[];
  #lastCursor = 0;
  #isStopping = false;

  constructor(dir: string, size: number) {
    this.#dir = dir;
    this.#threads = Array.from({ length: size }, () => this.#start());
  }

  get size(): number {
    return this.#threads.length;
  }

  open(name: ReadName, db: string, command: Document, deadline: Deadline): BatchSource {
    const cursor = ++this.#lastCursor;
    const thread = this.#threads.reduce((least, other) =>
      other.waiting.size < least.waiting.size ? other : least,
    );
    const send = (request: ReaderRequest): void => thread.worker.postMessage(request);
    send({ kind: 'open', cursor, name, db, command: encode(command) });
    return {
      next: (size) =>
        new Promise<Batch>((resolve, reject) => {
          if (thread.failure) {
            reject(thread.failure);
            return;
          }
          const timer = deadline.onOver(() => {
            // The thread may be busy with somebody else's read: it hears of this when it is done.
            thread.waiting.delete(cursor);
            send({ kind: 'close', cursor });
            reject(timeExpired());
          });
          const settled = <T>(settle: (value: T) => void) => {
            return (value: T): void => {
              clearTimeout(timer);
              settle(value);
            };
          };
          thread.waiting.set(cursor, { resolve: settled(resolve), reject: settled(reject) });
          send({ kind: 'next', cursor, size });
        }),
      close: () => send({ kind: 'close', cursor }),
    };
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(): Thread {
    const workerData: ReaderData & { loader: string } = {
      dir: this.#dir,
      loader: import.meta.resolve('tsx/esm/api'),
      module: new URL('./reader-thread.ts', import.meta.url).href,
    };
    const thread: Thread = {
      worker: new Worker(START_THREAD, { eval: true, workerData }),
      waiting: new Map(),
    };
    thread.worker.on('message', (answer: ReaderAnswer) => settle(thread, answer));
    thread.worker.on('error', (error) => this.#lost(thread, error));
    return thread;
  }

  /** A thread that died fails what waited for it and is replaced. */
  #lost(thread: Thread, error: Error): void {
    thread.failure = new MongoError(1, `the reader failed: ${error.message}`);
    for (const { reject } of thread.waiting.values()) reject(thread.failure);
    thread.waiting.clear();
    if (!this.#isStopping) this.#threads[this.#threads.indexOf(thread)] = this.#start();
  }
}

function settle(thread: Thread, answer: ReaderAnswer): void {
  const waiting = thread.waiting.get(answer.cursor);
  thread.waiting.delete(answer.cursor);
  if ('code' in answer) waiting?.reject(new MongoError(answer.code, answer.message));
  else waiting?.resolve(answer);
}
