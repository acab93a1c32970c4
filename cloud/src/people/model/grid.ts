/** The ground of a grid: its polygon, with the names that go with it. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import { communityFields } from '../rules/community.ts';

export interface GridDocument {
  /** Id of the grid's unit. */
  _id: string;
  name: string;
  path: string;
  communityId: string;
  communityName: string;
  communityPath: string;
  /** One ring of [lng, lat]; closed or not. */
  polygon: [number, number][];
  updatedAt: Date;
}

export const GridModel = defineModel<GridDocument>({
  name: 'Grid',
  collection: 'grids',
  retention: 'configuration',
  shardKey: '_id hashed',
  paths: {
    single: ['path'],
    follow: ({ path }: GridDocument, communityOf) => communityFields(communityOf(path)),
  },
  schema: new Schema({
    _id: String,
    name: String,
    path: String,
    communityId: String,
    communityName: String,
    communityPath: String,
    polygon: [[Number]],
    updatedAt: Date,
  }).index({ path: 1 }),
});
