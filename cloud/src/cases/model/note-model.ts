/** Private notes of a case's workers: one sealed document each, apart from the file so that no list can carry their words. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import type { IdempotencyRecord } from '../../kernel/idempotency.ts';
import type { ActorReference } from '../../kernel/actor.ts';

export interface NoteDocument {
  _id: string;
  caseId: string;
  at: Date;
  by: ActorReference;
  sealed: string;
  keys: IdempotencyRecord[];
}

export const NoteModel = defineModel<NoteDocument>({
  name: 'CaseNote',
  collection: 'caseNotes',
  retention: 'record',
  encrypted: { sealed: 'words' },
  shardKey: '_id hashed',
  schema: new Schema({
    _id: String,
    caseId: String,
    at: Date,
    by: Schema.Types.Mixed,
    sealed: String,
    keys: [Schema.Types.Mixed],
  }).index({ caseId: 1, at: -1, _id: -1 }),
});
