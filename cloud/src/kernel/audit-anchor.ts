/** Where a stream of the audit log begins after its oldest entries had their time: sealed, so that nobody else can cut. */
import { createHmac } from 'node:crypto';
import { Schema } from 'mongoose';
import { derivedKey } from './crypto.ts';
import { defineModel } from './database/model.ts';

interface AnchorDocument {
  /** The stream. */
  _id: string;
  seq: number;
  hash: string;
  seal: string;
}

const AnchorModel = defineModel<AnchorDocument>({
  name: 'AuditAnchor',
  collection: 'auditAnchors',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, seq: Number, hash: String, seal: String }),
});

export interface AuditHead {
  seq: number;
  hash: string;
}

const beginning: AuditHead = { seq: 0, hash: '' };

/** The last entry that was taken away; an anchor that we did not seal counts for nothing. */
export async function anchorOf(stream: string): Promise<AuditHead> {
  const anchor = await AnchorModel.findById(stream).lean<AnchorDocument>();
  return anchor && anchor.seal === sealOf(stream, anchor)
    ? { seq: anchor.seq, hash: anchor.hash }
    : beginning;
}

export async function moveAnchor(stream: string, head: AuditHead): Promise<void> {
  const { seq, hash } = head;
  await AnchorModel.updateOne(
    { _id: stream },
    { $set: { seq, hash, seal: sealOf(stream, head) } },
    { upsert: true },
  );
}

const sealOf = (stream: string, { seq, hash }: AuditHead): string =>
  createHmac('sha256', derivedKey('audit anchor')).update(`${stream}\n${seq}\n${hash}`).digest('base64url');
