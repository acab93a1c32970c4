/** Standard addresses, each in one grid, found by any part of their text. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import type { Point } from '../contract.views.ts';
import { communityFields } from '../rules/community.ts';

export interface AddressDocument {
  _id: string;
  text: string;
  /** Single characters and neighbouring pairs of the text. */
  grams: string[];
  communityId: string;
  communityName: string;
  communityPath: string;
  gridId: string;
  gridName: string;
  gridPath: string;
  location: Point;
}

export const AddressModel = defineModel<AddressDocument>({
  name: 'Address',
  collection: 'addresses',
  retention: 'configuration',
  shardKey: '_id hashed',
  paths: {
    single: ['gridPath'],
    follow: ({ gridPath }: AddressDocument, communityOf) => communityFields(communityOf(gridPath)),
  },
  schema: new Schema({
    _id: String,
    text: String,
    grams: [String],
    communityId: String,
    communityName: String,
    communityPath: String,
    gridId: String,
    gridName: String,
    gridPath: String,
    location: { lng: Number, lat: Number },
  })
    .index({ grams: 1 })
    .index({ gridId: 1 })
    .index({ gridPath: 1, text: 1 }),
});
