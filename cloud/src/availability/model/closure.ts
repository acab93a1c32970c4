/** A stretch of time in which a unit and everything below it is shut. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';

export interface ClosureDocument extends Aggregate {
  unitId: string;
  from: Date;
  to: Date;
  reason: string;
  /** Taken back: it counts for nothing, but stays on record. */
  cancelledAt?: Date;
}

export const ClosureModel = defineModel<ClosureDocument>({
  name: 'Closure',
  collection: 'closures',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({
    _id: String,
    unitId: String,
    from: Date,
    to: Date,
    reason: String,
    cancelledAt: Date,
  }).index({ to: 1 }),
});
