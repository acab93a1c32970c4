/** The collection of appointments: its indexes, shard key and how long it is kept. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import type { AppointmentDocument } from './document.ts';

const { Mixed } = Schema.Types;

const schema = new Schema({
  _id: String,
  number: String,
  offerId: String,
  offerName: String,
  kind: String,
  terms: Mixed,
  state: String,
  start: Date,
  end: Date,
  placeKind: String,
  place: Mixed,
  provider: Mixed,
  served: { residentId: String, nameMasked: String },
  community: { id: String, path: String, name: String },
  tags: [String],
  party: Number,
  answers: [Mixed],
  door: String,
  bookedBy: Mixed,
  overruled: String,
  scopes: [String],
  seriesId: String,
  waitId: String,
  requestId: String,
  requestNumber: String,
  heldUntil: Date,
  alarms: [Mixed],
  wakeAt: Date,
  told: Mixed,
  createdAt: Date,
  bookedAt: Date,
  updatedAt: Date,
  cancelled: Mixed,
  strike: Mixed,
  payment: Mixed,
  rating: Mixed,
  checkIn: Mixed,
  checkOut: Mixed,
  attempts: [Mixed],
  record: Mixed,
  followUp: Mixed,
  raisedRequestIds: [String],
  timeline: [Mixed],
})
  .index({ number: 1 }, { unique: true })
  // Lists, the board and the numbers of a unit, by day.
  .index({ scopes: 1, start: 1, _id: 1 })
  // A worker's or a room's days.
  .index({ 'provider.id': 1, start: 1 })
  // A person's own, their limits and who served them.
  .index({ 'served.residentId': 1, start: -1, _id: -1 })
  .index({ seriesId: 1, start: 1 }, { partialFilterExpression: { seriesId: { $exists: true } } })
  .index({ requestId: 1 }, { partialFilterExpression: { requestId: { $exists: true } } })
  // What a worker still has to ask about.
  .index(
    { 'provider.id': 1, 'followUp.dueAt': 1 },
    { partialFilterExpression: { 'followUp.dueAt': { $exists: true } } },
  )
  // The night's comparison with the timelines.
  .index({ updatedAt: 1, _id: 1 })
  // The sweeper.
  .index({ wakeAt: 1 }, { partialFilterExpression: { wakeAt: { $exists: true } } });

export const AppointmentModel = defineModel<AppointmentDocument>({
  name: 'Appointment',
  collection: 'appointments',
  schema,
  retention: 'record',
  encrypted: { 'record.sealed': 'record', 'followUp.note': 'followUp' },
  // A write touches one document by id; hashed spreads the load of a busy morning over all shards.
  shardKey: '_id hashed',
  paths: { lists: ['scopes'], scopes: 'scopes' },
  aggregate: true,
});
