/** The fields that every aggregate carries beside its own. */
import type { DomainEvent } from './events.ts';
import type { IdempotencyRecord } from './idempotency.ts';

/** The fields that every aggregate carries; the kernel alone writes them. */
export interface Aggregate {
  _id: string;
  version: number;
  /** Events that are not delivered yet, oldest first. */
  events: DomainEvent[];
  /** From when on the dispatcher should look; absent when nothing is undelivered. */
  pendingSince?: Date;
  /** The dispatcher that is delivering the events now; absent when nobody is. */
  lease?: string;
  keys: IdempotencyRecord[];
}

/** What a command gives to insertAggregate: the document without the kernel's fields. */
export type NewAggregate<T extends Aggregate> = Omit<T, Exclude<keyof Aggregate, '_id'>>;
