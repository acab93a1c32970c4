/** The collection of requests: its indexes, shard key and how long it is kept. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import type { RequestDocument } from './document.ts';

const { Mixed } = Schema.Types;

const schema = new Schema({
  _id: String,
  number: String,
  title: String,
  text: String,
  photoIds: [String],
  voiceId: String,
  source: String,
  externalId: String,
  state: String,
  urgency: String,
  contentCheck: String,
  signs: [String],
  category: { code: String, name: String, line: [String] },
  suggestion: Mixed,
  place: {
    text: String,
    how: String,
    unitPath: String,
    community: { id: String, path: String, name: String },
    gridId: String,
    gridName: String,
    location: { lng: Number, lat: Number },
  },
  tags: [String],
  reporter: Mixed,
  residentIds: [String],
  scopes: [String],
  owner: {
    kind: String,
    staffId: String,
    name: String,
    role: String,
    unitId: String,
    unitPath: String,
    unitName: String,
  },
  inbox: String,
  copies: [Mixed],
  routing: Mixed,
  policyCode: String,
  clocks: [Mixed],
  nextDueAt: Date,
  nextDueKind: String,
  wakeAt: Date,
  returnCount: Number,
  submittedAt: Date,
  updatedAt: Date,
  resolvedAt: Date,
  endedAt: Date,
  resolution: Mixed,
  rejection: Mixed,
  lastReturn: Mixed,
  rating: Mixed,
  visits: { type: [Mixed], default: undefined },
  timeline: [Mixed],
  movedEntries: Number,
})
  .index({ number: 1 }, { unique: true })
  .index({ externalId: 1 }, { unique: true, partialFilterExpression: { externalId: { $exists: true } } })
  // Everything of a unit, newest first; what is still due there, soonest first.
  .index({ scopes: 1, submittedAt: -1, _id: -1 })
  .index({ scopes: 1, nextDueAt: 1, _id: 1 }, { partialFilterExpression: { nextDueAt: { $exists: true } } })
  // What has just happened there.
  .index({ scopes: 1, updatedAt: -1, _id: -1 })
  // The worker's inbox and the pools.
  .index({ inbox: 1, nextDueAt: 1, _id: 1 }, { partialFilterExpression: { inbox: { $exists: true } } })
  .index({ residentIds: 1, submittedAt: -1, _id: -1 })
  // What has had its time.
  .index({ endedAt: 1 }, { partialFilterExpression: { endedAt: { $exists: true } } })
  // The night's comparison with the timelines.
  .index({ updatedAt: 1, _id: 1 })
  // The sweeper.
  .index({ wakeAt: 1 }, { partialFilterExpression: { wakeAt: { $exists: true } } });

export const RequestModel = defineModel<RequestDocument>({
  name: 'Request',
  collection: 'requests',
  schema,
  retention: 'record',
  encrypted: { 'reporter.sealed.name': 'reporter.name', 'reporter.sealed.phone': 'reporter.phone' },
  // A write touches one document by id; hashed spreads the load of a busy street over all shards.
  shardKey: '_id hashed',
  paths: {
    lists: ['scopes'],
    scopes: 'scopes',
    follow: ({ place }: RequestDocument, communityOf) => {
      const community = communityOf(place.unitPath);
      return community ? { place: { ...place, community } } : {};
    },
  },
  aggregate: true,
});
