/** A service that can be booked, with every rule that booking it follows. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { Offer } from '../contract.ts';

export type OfferDocument = Aggregate & Omit<Offer, 'id' | 'version' | 'unitNames'> & { createdAt: Date };

const { Mixed } = Schema.Types;

export const OfferModel = defineModel<OfferDocument>({
  name: 'Offer',
  collection: 'offers',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema(
    {
      _id: String,
      name: String,
      kind: String,
      summary: String,
      durationMinutes: Number,
      stepMinutes: Number,
      places: [String],
      resource: String,
      unitIds: [String],
      skills: [String],
      roomIds: [String],
      eligibility: Mixed,
      limits: Mixed,
      noticeMinutes: Number,
      horizonDays: Number,
      bufferBeforeMinutes: Number,
      bufferAfterMinutes: Number,
      capacity: Number,
      partyMax: Number,
      confirmation: String,
      questions: [Mixed],
      preparation: String,
      policy: Mixed,
      recordTemplate: String,
      price: Number,
      active: Boolean,
      createdAt: Date,
    },
    { minimize: false },
  ),
});
