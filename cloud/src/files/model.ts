/** What is kept about an uploaded file; its bytes lie in the store under random names. */
import { Schema } from 'mongoose';
import { defineModel } from '../kernel/database/model.ts';

/** `unchecked`: WeChat could not be asked; `risky` files are shown to nobody. */
export type CheckState = 'pending' | 'pass' | 'review' | 'risky' | 'unchecked';

export interface FileDocument {
  _id: string;
  kind: 'photo' | 'voice';
  contentType: string;
  bytes: number;
  seconds?: number;
  width?: number;
  height?: number;
  /** Random names in the store. */
  name: string;
  thumbnailName?: string;
  uploadedBy: { kind: 'resident' | 'staff'; id: string };
  uploadedAt: Date;
  /** What the file belongs to; a file that belongs to nothing is deleted after a day. */
  about?: { kind: string; id: string };
  check: CheckState;
  traceId?: string;
}

export const FileModel = defineModel<FileDocument>({
  name: 'File',
  collection: 'files',
  retention: 'record',
  shardKey: '_id hashed',
  schema: new Schema({
    _id: String,
    kind: String,
    contentType: String,
    bytes: Number,
    seconds: Number,
    width: Number,
    height: Number,
    name: String,
    thumbnailName: String,
    uploadedBy: { kind: { type: String }, id: { type: String } },
    uploadedAt: Date,
    about: { type: { kind: { type: String }, id: { type: String } }, default: undefined },
    check: String,
    traceId: String,
  })
    .index({ 'about.kind': 1, 'about.id': 1 })
    .index({ 'about.id': 1, uploadedAt: 1 })
    .index({ traceId: 1 }, { sparse: true }),
});
