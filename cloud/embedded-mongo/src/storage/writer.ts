// Group commit: every write queued in one turn of the event loop shares one LMDB transaction and one sync.
import type { Catalogue } from './catalogue.ts';
import { DirectView } from './direct-view.ts';
import type { Store } from './store.ts';
import type { WriteView } from './views.ts';
import { BlockedByTransaction } from '../transactions/claims.ts';
import type { Claimant, Claims } from '../transactions/claims.ts';
import { timeExpired } from '../deadline.ts';

interface Job {
  run: (view: WriteView) => unknown;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  /** When it stops waiting for open transactions. */
  patientUntil: number;
}

type Outcome = { job: Job; value: unknown } | { job: Job; error: unknown };

export class Writer {
  readonly view: DirectView;
  readonly #store: Store;
  readonly #catalogue: Catalogue;
  readonly #claims: Claims;
  #queue: Job[] = [];
  #draining: Promise<void> | undefined;

  constructor(store: Store, catalogue: Catalogue, claims: Claims) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#claims = claims;
    this.view = new DirectView(store, claims, catalogue.changedCounts);
  }

  /**
   * Resolves once what `run` wrote is on disk. A job blocked by an open transaction runs again after it,
   * if that ends within `patience` milliseconds.
   */
  write<T>(run: (view: WriteView) => T, patience = Infinity): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const patientUntil = performance.now() + patience;
      this.#enqueue({ run, resolve: (value) => resolve(value as T), reject, patientUntil });
    });
  }

  /** Resolves when nothing is queued any more. */
  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  #enqueue(job: Job): void {
    this.#queue.push(job);
    this.#draining ??= new Promise((resolve) => {
      setImmediate(() => {
        this.#draining = undefined;
        this.#drain();
        resolve();
      });
    });
  }

  #drain(): void {
    const jobs = this.#queue;
    this.#queue = [];
    const memoryUndos: (() => void)[] = [];
    let outcomes: Outcome[] = [];
    try {
      this.#store.commit(() => {
        outcomes = jobs.flatMap((job) => this.#runJob(job, memoryUndos));
        this.#catalogue.saveChanges(this.view);
        memoryUndos.push(...this.view.takeMemoryUndos());
      });
    } catch (error) {
      for (const undo of memoryUndos.reverse()) undo();
      for (const job of jobs) job.reject(error);
      return;
    }
    this.#claims.groupCommitted();
    for (const outcome of outcomes) {
      if ('error' in outcome) outcome.job.reject(outcome.error);
      else outcome.job.resolve(outcome.value);
    }
  }

  #runJob(job: Job, memoryUndos: (() => void)[]): Outcome[] {
    try {
      const value = job.run(this.view);
      memoryUndos.push(...this.view.takeMemoryUndos());
      return [{ job, value }];
    } catch (error) {
      this.view.undoTo(0);
      if (!(error instanceof BlockedByTransaction)) return [{ job, error }];
      this.#runAfter(error.holder, job);
      return [];
    }
  }

  #runAfter(holder: Claimant, job: Job): void {
    let isWaiting = true;
    const patience = job.patientUntil - performance.now();
    const giveUp = (): void => {
      isWaiting = false;
      job.reject(timeExpired());
    };
    const timer = Number.isFinite(patience) ? setTimeout(giveUp, patience) : undefined;
    holder.onEnd(() => {
      clearTimeout(timer);
      if (isWaiting) this.#enqueue(job);
    });
  }
}
