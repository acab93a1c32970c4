/** Somebody who waits for a place of an offer that is full, and the place that is offered to them. */
import { Schema } from 'mongoose';
import type { ActorReference } from '../../kernel/actor.ts';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { DayPart, OfferKind, WaitState } from '../contract.constants.ts';

export interface WaitEntryDocument extends Aggregate {
  offerId: string;
  offerName: string;
  kind: OfferKind;
  served: { residentId: string; nameMasked: string };
  community: { id: string; path: string; name: string };
  /** Every unit path above the person's home. */
  scopes: string[];
  joinedBy: ActorReference;
  staffId?: string;
  staffName?: string;
  /** YYYY-MM-DD, in order. */
  dates: string[];
  part: DayPart;
  state: WaitState;
  /** `offerId/residentId` while waiting or offered: nobody waits twice for the same. */
  open?: string;
  /** The held appointment that is offered now. */
  offered?: { appointmentId: string; start: Date; providerName: string; until: Date };
  /** Starts that were offered and did not suit: they are not offered again. */
  declined?: Date[];
  appointmentId?: string;
  createdAt: Date;
  /** When its last day is over. */
  endsAt: Date;
}

const { Mixed } = Schema.Types;

export const WaitEntryModel = defineModel<WaitEntryDocument>({
  name: 'WaitEntry',
  collection: 'waitEntries',
  retention: 'record',
  shardKey: '_id hashed',
  paths: { lists: ['scopes'], scopes: 'scopes' },
  aggregate: true,
  schema: new Schema({
    _id: String,
    offerId: String,
    offerName: String,
    kind: String,
    served: { residentId: String, nameMasked: String },
    community: { id: String, path: String, name: String },
    scopes: [String],
    joinedBy: Mixed,
    staffId: String,
    staffName: String,
    dates: [String],
    part: String,
    state: String,
    open: String,
    offered: Mixed,
    declined: { type: [Date], default: undefined },
    appointmentId: String,
    createdAt: Date,
    endsAt: Date,
  })
    .index({ open: 1 }, { unique: true, partialFilterExpression: { open: { $exists: true } } })
    // Who waits for a day, first come first.
    .index({ state: 1, dates: 1, createdAt: 1 })
    .index({ state: 1, endsAt: 1 })
    .index({ scopes: 1, createdAt: 1 })
    .index({ 'served.residentId': 1, createdAt: -1 }),
});
