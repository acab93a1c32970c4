// The time a command may take (`maxTimeMS`), asked for now and then while it works.
import { MongoError } from './language.ts';
import { asNumber } from './numbers.ts';

export class Deadline {
  #at = Infinity;
  readonly milliseconds: number;

  /** 0: no limit. */
  constructor(maxTimeMS: unknown) {
    this.milliseconds = asNumber(maxTimeMS);
    this.restart();
  }

  /** Starts the time again, as for the next batch of a cursor. */
  restart(): void {
    if (this.milliseconds > 0) this.#at = performance.now() + this.milliseconds;
  }

  get remaining(): number {
    return this.#at - performance.now();
  }

  /** A timer that runs `then` when the time is over; none without a limit. */
  onOver(then: () => void): NodeJS.Timeout | undefined {
    return Number.isFinite(this.remaining) ? setTimeout(then, this.remaining) : undefined;
  }

  readonly tick = (): void => {
    if (performance.now() > this.#at) throw timeExpired();
  };
}

export function timeExpired(): MongoError {
  return new MongoError(50, 'operation exceeded time limit');
}
