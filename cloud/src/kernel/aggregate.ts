/** One aggregate, one document, one write: state, timeline, events and idempotency key change together or not at all. */
import type { Model, mongo } from 'mongoose';
import type { Aggregate, NewAggregate } from './aggregate-fields.ts';
import { insertDurably } from './database/batches.ts';
import { isDuplicateKey } from './database/problems.ts';
import { deliveryLease, offerForDelivery } from './dispatch/offer.ts';
import type { DomainEvent } from './events.ts';
import type { IdempotencyKey, IdempotencyRecord } from './idempotency.ts';
import { keysPerAggregate, refuseOtherInput, replayIfSeen } from './idempotency.ts';
import { afterCommit, ambientSession } from './transaction.ts';

export type { Aggregate, NewAggregate } from './aggregate-fields.ts';

export interface WriteOptions {
  now: Date;
  events?: readonly DomainEvent[];
  /** From the command's context; absent keys are fine. */
  key?: IdempotencyKey;
  /** Kept with the key: what a repeat of this write gets. Without it a repeat gets the document. */
  answer?: unknown;
}

export interface Change {
  $set?: mongo.BSON.Document;
  $unset?: mongo.BSON.Document;
  $push?: mongo.BSON.Document;
  $pull?: mongo.BSON.Document;
  $inc?: mongo.BSON.Document;
  $addToSet?: mongo.BSON.Document;
}

/** The document is not at the version that was loaded; command() loads and decides again. */
export class VersionMoved extends Error {
  constructor(collection: string, id: string) {
    super(`${collection}/${id} has moved on.`);
    this.name = 'VersionMoved';
  }
}

/** The options every acknowledged write uses: on the majority and in the journal. */
const durable = { writeConcern: { w: 'majority', journal: true } } as const;

/**
 * Inserts a new aggregate and returns it. A keyed create takes its `_id` from the key: then a repeat finds the
 * first document and ends with its answer, or is refused when the input differs.
 */
export async function insertAggregate<T extends Aggregate>(
  model: Model<T>,
  document: NewAggregate<T>,
  options: WriteOptions,
): Promise<T> {
  const lease = options.events?.length ? deliveryLease() : undefined;
  const stored = { ...document, version: 1, ...newFields(options, lease) } as unknown as T;
  const session = ambientSession();
  try {
    if (session) await model.collection.insertOne(stored as never, { session });
    else await insertDurably(model.collection, stored);
  } catch (error) {
    if (!isDuplicateKey(error) || !options.key || session) throw error;
    return firstOf(model, document._id, options.key, error);
  }
  offer(model, stored, options);
  return stored;
}

/**
 * Changes the aggregate that was loaded at `version` and returns it as it is now.
 * When somebody else wrote in between nothing changes and command() runs its body again.
 */
export async function updateAggregate<T extends Aggregate>(
  model: Model<T>,
  loaded: { _id: string; version: number },
  change: Change,
  options: WriteOptions,
): Promise<T> {
  const session = ambientSession();
  const stored = await model.collection.findOneAndUpdate(
    { _id: loaded._id, version: loaded.version } as unknown as mongo.Filter<mongo.BSON.Document>,
    completeChange(change, options),
    { returnDocument: 'after', ...(session ? { session } : durable) },
  );
  if (!stored) throw new VersionMoved(model.collection.name, loaded._id);
  offer(model, stored as unknown as T, options);
  return stored as unknown as T;
}

function newFields(options: WriteOptions, lease: string | undefined): mongo.BSON.Document {
  const events = options.events ?? [];
  const fields: mongo.BSON.Document = { events, keys: options.key ? [keyRecord(options, options.key)] : [] };
  if (events.length > 0) fields.pendingSince = options.now;
  if (lease) fields.lease = lease;
  return fields;
}

function completeChange(change: Change, options: WriteOptions): Change & { $min?: mongo.BSON.Document } {
  const complete: Change & { $min?: mongo.BSON.Document } = {
    ...change,
    $inc: { ...change.$inc, version: 1 },
  };
  if (options.events?.length) {
    complete.$push = { ...complete.$push, events: { $each: options.events } };
    complete.$min = { pendingSince: options.now };
  }
  if (options.key) {
    const keys = { $each: [keyRecord(options, options.key)], $slice: -keysPerAggregate };
    complete.$push = { ...complete.$push, keys };
  }
  return complete;
}

const keyRecord = (options: WriteOptions, key: IdempotencyKey): IdempotencyRecord => ({
  id: key.id,
  inputHash: key.inputHash,
  at: options.now,
  ...(options.answer === undefined ? {} : { answer: options.answer }),
});

async function firstOf<T extends Aggregate>(
  model: Model<T>,
  id: string,
  key: IdempotencyKey,
  duplicate: unknown,
): Promise<T> {
  const first = (await model.collection.findOne({ _id: id } as never)) as unknown as T | null;
  const record = first?.keys.find((entry) => entry.id === key.id);
  if (!first || !record) throw duplicate;
  refuseOtherInput(record.inputHash, key);
  replayIfSeen(first, key);
  return first;
}

function offer<T extends Aggregate>(model: Model<T>, stored: T, options: WriteOptions): void {
  if (!options.events?.length) return;
  afterCommit(() => offerForDelivery(model.collection.name, stored));
}
