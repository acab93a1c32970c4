/** The collection of case files. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import type { CaseDocument } from './document.ts';

const { Mixed } = Schema.Types;

const present = (field: string) => ({ partialFilterExpression: { [field]: { $exists: true } } });

export const CaseModel = defineModel<CaseDocument>({
  name: 'Case',
  collection: 'cases',
  retention: 'record',
  encrypted: { sealed: 'content' },
  // A write touches one document by id.
  shardKey: '_id hashed',
  aggregate: true,
  paths: { single: ['path', 'lead.unitPath'] },
  schema: new Schema({
    _id: String,
    number: String,
    residentId: String,
    openFor: String,
    path: String,
    state: String,
    consent: String,
    lead: Mixed,
    coWorkers: [Mixed],
    workerIds: [String],
    handOver: Mixed,
    counts: Mixed,
    nextReviewOn: String,
    outcome: String,
    openedAt: Date,
    updatedAt: Date,
    closedAt: Date,
    timeline: [Mixed],
    sealed: String,
  })
    .index({ openFor: 1 }, { unique: true, ...present('openFor') })
    .index({ residentId: 1, openedAt: -1 })
    .index({ path: 1, updatedAt: -1, _id: -1 })
    .index({ workerIds: 1, updatedAt: -1, _id: -1 })
    .index({ 'lead.staffId': 1, state: 1 })
    .index({ 'handOver.to.staffId': 1 }, present('handOver.to.staffId'))
    .index({ nextReviewOn: 1, _id: 1 }, present('nextReviewOn'))
    .index({ closedAt: 1 }, present('closedAt'))
    // The night's comparison with the timelines.
    .index({ updatedAt: 1, _id: 1 }),
});
