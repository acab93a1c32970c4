/** A place that can be booked: a desk, a room, a hall. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';

export interface RoomDocument extends Aggregate {
  name: string;
  unitId: string;
  /** Where it is, in words. */
  place: string;
  active: boolean;
}

export const RoomModel = defineModel<RoomDocument>({
  name: 'Room',
  collection: 'rooms',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({ _id: String, name: String, unitId: String, place: String, active: Boolean }),
});
