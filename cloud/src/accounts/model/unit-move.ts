/** A unit on its way to another place in the tree: what has followed so far. */
import { Schema } from 'mongoose';
import type { ActorReference } from '../../kernel/actor.ts';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';

export interface UnitMoveDocument extends Aggregate {
  unitId: string;
  unitName: string;
  /** The paths before and after. */
  from: string;
  to: string;
  toParentName: string;
  by: ActorReference;
  startedAt: Date;
  /** Absent once everything has followed: one move at a time. */
  running?: true;
  doneAt?: Date;
  /** Documents that held a path when it began, and those that have followed. */
  total?: number;
  followed: number;
}

export const UnitMoveModel = defineModel<UnitMoveDocument>({
  name: 'UnitMove',
  collection: 'unitMoves',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({
    _id: String,
    unitId: String,
    unitName: String,
    from: String,
    to: String,
    toParentName: String,
    by: Schema.Types.Mixed,
    startedAt: Date,
    running: Boolean,
    doneAt: Date,
    total: Number,
    followed: Number,
  })
    .index({ running: 1 }, { unique: true, partialFilterExpression: { running: { $exists: true } } })
    .index({ startedAt: -1 }),
});
