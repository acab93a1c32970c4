/** A node of the organisation tree. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { UnitKind } from '../contract.constants.ts';

export interface UnitDocument extends Aggregate {
  parentId?: string;
  /** Ids from the root to this unit, as in `/d1/s2/c07/`. */
  path: string;
  kind: UnitKind;
  name: string;
  phone?: string;
  hasPolygon: boolean;
  createdAt: Date;
  closedAt?: Date;
}

export const UnitModel = defineModel<UnitDocument>({
  name: 'Unit',
  collection: 'units',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({
    _id: String,
    parentId: String,
    path: String,
    kind: String,
    name: String,
    phone: String,
    hasPolygon: Boolean,
    createdAt: Date,
    closedAt: Date,
  }).index({ path: 1 }, { unique: true }),
});
