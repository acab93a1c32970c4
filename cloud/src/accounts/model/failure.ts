/** Failed attempts to prove who one is, counted per account and address. */
import { Schema } from 'mongoose';
import { defineModel } from '../../kernel/database/model.ts';

export interface FailureDocument {
  _id: string;
  count: number;
  lastAt: Date;
  expiresAt: Date;
}

export const FailureModel = defineModel<FailureDocument>({
  name: 'SignInFailure',
  collection: 'signInFailures',
  retention: 'session',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, count: Number, lastAt: Date, expiresAt: Date }).index(
    { expiresAt: 1 },
    { expireAfterSeconds: 0 },
  ),
});
