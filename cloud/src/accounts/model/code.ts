/** One-use codes: setting a password, binding a WeChat account. Only their fingerprints are stored. */
import { createHmac } from 'node:crypto';
import { Schema } from 'mongoose';
import { derivedKey } from '../../kernel/crypto.ts';
import { defineModel } from '../../kernel/database/model.ts';

export type CodePurpose = 'password' | 'wechat';

export interface CodeDocument {
  _id: string;
  purpose: CodePurpose;
  staffId: string;
  expiresAt: Date;
}

export const CodeModel = defineModel<CodeDocument>({
  name: 'OneUseCode',
  collection: 'oneUseCodes',
  retention: 'session',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, purpose: String, staffId: String, expiresAt: Date })
    .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
    .index({ staffId: 1, purpose: 1 }),
});

/** Eight digits could be found from a bare hash, so the fingerprint is keyed. */
export const codeFingerprint = (purpose: CodePurpose, code: string): string =>
  createHmac('sha256', derivedKey('one-use codes'))
    .update(`${purpose}\u0000${code.toUpperCase()}`)
    .digest('base64url');
