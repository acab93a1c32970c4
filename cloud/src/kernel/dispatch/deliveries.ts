/** Delivery records: one per event and reaction that could not be settled at once; the dead ones stay to be seen. */
import { Schema } from 'mongoose';
import { defineModel } from '../database/model.ts';
import type { DomainEvent } from '../events.ts';

export type DeliveryState = 'done' | 'failed' | 'dead';

export interface Delivery {
  /** `<event id>/<reaction>`: unique, so that each reaction has one record per event. */
  _id: string;
  state: DeliveryState;
  attempts: number;
  /** Not before; while failed. */
  nextAt?: Date;
  /** The coded reason of the last failure. */
  problem?: string;
  reaction: string;
  collection: string;
  aggregateId: string;
  /** Kept when dead, to see and to run again. */
  event?: DomainEvent;
  at: Date;
  /** Records of what went well in the end are dropped after a week; dead ones stay as long as the notices. */
  expiresAt: Date;
}

const DeliveryModel = defineModel<Delivery>({
  name: 'Delivery',
  collection: 'deliveries',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema(
    {
      _id: String,
      state: { type: String, required: true },
      attempts: Number,
      nextAt: Date,
      problem: String,
      reaction: String,
      collection: String,
      aggregateId: String,
      event: Schema.Types.Mixed,
      at: Date,
      expiresAt: Date,
    },
    { suppressReservedKeysWarning: true },
  )
    .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
    .index({ at: -1 }, { partialFilterExpression: { state: 'dead' } }),
});

export const deliveryId = (event: DomainEvent, reaction: string): string => `${event.id}/${reaction}`;

export async function recordsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
  if (ids.length === 0) return new Map();
  const found = await DeliveryModel.find({ _id: { $in: ids } }).lean<Delivery[]>();
  return new Map(found.map((record) => [record._id, record]));
}

export async function writeRecords(records: readonly Delivery[]): Promise<void> {
  if (records.length === 0) return;
  await DeliveryModel.collection.bulkWrite(
    records.map((record) => ({
      replaceOne: { filter: { _id: record._id } as never, replacement: record as never, upsert: true },
    })),
    { ordered: false },
  );
}

/** What no retry could deliver, newest first: for operators to look at. */
export async function deadLetters(limit: number): Promise<Delivery[]> {
  return DeliveryModel.find({ state: 'dead' }).sort({ at: -1 }).limit(limit).lean<Delivery[]>();
}

export async function countDeadLetters(): Promise<number> {
  return DeliveryModel.countDocuments({ state: 'dead' });
}
