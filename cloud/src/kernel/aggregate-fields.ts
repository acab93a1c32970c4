/** The fields that every aggregate carries beside its own. */
import type { DomainEvent } from './events.ts';
import type { IdempotencyRecord } from './idempotency.ts';

/** Who delivers the events of an aggregate, and until when nobody else may. */
export interface Lease {
  by: string;
  until: Date;
}

/** The fields that every aggregate carries; the kernel alone writes them. */
export interface Aggregate {
  _id: string;
  version: number;
  /** Events that are not delivered yet, oldest first. */
  events: DomainEvent[];
  pendingSince?: Date;
  lease?: Lease;
  keys: IdempotencyRecord[];
}

/** What a command gives to insertAggregate: the document without the kernel's fields. */
export type NewAggregate<T extends Aggregate> = Omit<T, Exclude<keyof Aggregate, '_id'>>;
