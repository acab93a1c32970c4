/** A signed-in browser or WeChat account; the token itself is never stored. */
import { createHash, randomBytes } from 'node:crypto';
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';
import type { StaffPost } from './staff.ts';

export interface SessionDocument {
  /** Hash of the token. */
  _id: string;
  kind: 'browser' | 'wechat';
  /** Browser sessions belong to one member of staff. */
  staffId?: string;
  /** WeChat sessions belong to a resident and to whichever member of staff has bound the account. */
  residentId?: string;
  wechatIndex?: string;
  /** The post chosen; the first one when none is. */
  post?: StaffPost;
  /** The second factor is still missing. */
  pending: boolean;
  /** Encrypted secret that is being enrolled. */
  enrolling?: string;
  createdAt: Date;
  seenAt: Date;
  /** The absolute end. */
  expiresAt: Date;
  steppedUpUntil?: Date;
}

export const SessionModel = defineModel<SessionDocument>({
  name: 'Session',
  collection: 'sessions',
  retention: 'session',
  shardKey: '_id hashed',
  schema: new Schema({
    _id: String,
    kind: String,
    staffId: String,
    residentId: String,
    wechatIndex: String,
    post: { _id: false, type: { unitId: String, role: String } },
    pending: Boolean,
    enrolling: String,
    createdAt: Date,
    seenAt: Date,
    expiresAt: Date,
    steppedUpUntil: Date,
  })
    .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
    .index({ staffId: 1 })
    .index({ wechatIndex: 1 })
    .index({ residentId: 1 }),
});

/** 256 bits: not to be guessed. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
