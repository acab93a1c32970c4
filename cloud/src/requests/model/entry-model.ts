/** Entries of long timelines that no longer lie in their request; `seq` counts from the request's first entry. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import type { TimelineEntry } from './document.ts';

export interface StoredEntry {
  /** Request and place in its timeline: a copy that is made again is the same document. */
  _id: string;
  requestId: string;
  seq: number;
  entry: TimelineEntry;
}

const { Mixed } = Schema.Types;

export const EntryModel = defineModel<StoredEntry>({
  name: 'RequestEntry',
  collection: 'requestEntries',
  retention: 'record',
  // A request's entries lie together: they are only ever read as a whole.
  shardKey: 'requestId hashed',
  schema: new Schema({ _id: String, requestId: String, seq: Number, entry: Mixed }).index({
    requestId: 1,
    seq: 1,
  }),
});
