/** The secret address under which a worker's calendar application reads their bookings; a new one ends the old one. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';

export interface CalendarFeedDocument {
  /** The worker. */
  _id: string;
  /** The token itself is kept nowhere. */
  tokenHash: string;
  madeAt: Date;
}

export const CalendarFeedModel = defineModel<CalendarFeedDocument>({
  name: 'CalendarFeed',
  collection: 'calendarFeeds',
  retention: 'staff',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, tokenHash: String, madeAt: Date }).index(
    { tokenHash: 1 },
    { unique: true },
  ),
});
