/** Offers, plans, rooms and closures in memory: read at every calendar, changed a few times a day. */
import { Schema } from 'mongoose';
import { defineModel } from '../kernel/database/model.ts';
import { ClosureModel, type ClosureDocument } from './model/closure.ts';
import { OfferModel, type OfferDocument } from './model/offer.ts';
import { PlanModel, type PlanDocument } from './model/plan.ts';
import { RoomModel, type RoomDocument } from './model/room.ts';

/** Unchangeable: a new one takes its place, so that others may compare by identity. */
export interface Setup {
  offers: ReadonlyMap<string, OfferDocument>;
  plans: ReadonlyMap<string, PlanDocument>;
  rooms: ReadonlyMap<string, RoomDocument>;
  /** Those that stand, by their beginning. */
  closures: readonly ClosureDocument[];
}

interface RevisionDocument {
  _id: string;
  number: number;
}

const RevisionModel = defineModel<RevisionDocument>({
  name: 'AvailabilityRevision',
  collection: 'availabilityRevisions',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, number: Number }),
});

/** Other processes see a change after this long at most. */
const freshMs = 2_000;

let known: { setup: Setup; revision: number; checkedAt: number } | undefined;
let reading: Promise<Setup> | undefined;
/** Counts changes of this process, so that a reading that began before one is not kept. */
let changes = 0;

export async function setup(): Promise<Setup> {
  if (known && performance.now() - known.checkedAt < freshMs) return known.setup;
  reading ??= refresh().finally(() => {
    reading = undefined;
  });
  return reading;
}

/** This process has changed something: the next reader sees it. */
export function forgetSetup(): void {
  changes += 1;
  known = undefined;
  reading = undefined;
}

/** Tells the other processes; run by a reaction, so that it follows every change. */
export async function countRevision(): Promise<void> {
  await RevisionModel.updateOne({ _id: 'setup' }, { $inc: { number: 1 } }, { upsert: true });
}

/**
 * Read by the driver, which stays outside of any transaction: a claim reads this inside one, others wait for the same
 * reading, and what a transaction sees may be older than a change that is already known here.
 */
async function refresh(): Promise<Setup> {
  const began = changes;
  const stored = await RevisionModel.collection.findOne<RevisionDocument>({ _id: 'setup' } as never);
  const revision = stored?.number ?? 0;
  const read = known?.revision === revision ? known.setup : await readAll();
  if (changes === began) known = { setup: read, revision, checkedAt: performance.now() };
  return read;
}

async function readAll(): Promise<Setup> {
  const standing = { cancelledAt: { $exists: false } };
  const [offers, plans, rooms, closures] = await Promise.all([
    OfferModel.collection.find<OfferDocument>({}).sort({ _id: 1 }).toArray(),
    PlanModel.collection.find<PlanDocument>({}).toArray(),
    RoomModel.collection.find<RoomDocument>({}).sort({ _id: 1 }).toArray(),
    ClosureModel.collection.find<ClosureDocument>(standing).sort({ from: 1 }).toArray(),
  ]);
  // Offers from before there were prices are free.
  const priced = offers.map((offer) => ({ ...offer, price: (offer as { price?: number }).price ?? 0 }));
  return { offers: byId(priced), plans: byId(plans), rooms: byId(rooms), closures };
}

const byId = <T extends { _id: string }>(documents: T[]): ReadonlyMap<string, T> =>
  new Map(documents.map((document) => [document._id, document]));
