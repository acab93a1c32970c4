/** One notice for one person: the in-app inbox's item with the state of its way through WeChat. */
import { Schema } from 'mongoose';
import { defineModel } from '../kernel/database/model.ts';
import type { NoticeSubject, NotificationKind } from './contract.constants.ts';

export interface Recipient {
  kind: 'resident' | 'staff';
  id: string;
}

/** Our names for the account's message templates. */
export type TemplateName =
  'progress' | 'resolved' | 'assigned' | 'due' | 'booked' | 'reminder' | 'changed' | 'placeFree';

export interface WechatDelivery {
  /** `noCredit` and `refused` end in the inbox alone; `failed` needs an operator. */
  state: 'pending' | 'sent' | 'noCredit' | 'refused' | 'failed';
  openid: string;
  template: TemplateName;
  attempts: number;
  /** When to try next; while a try is under way, when another process may take it over. Only while pending. */
  nextAt?: Date;
  sentAt?: Date;
  error?: string;
}

export interface NotificationDocument {
  _id: string;
  /** `resident:<id>` or `staff:<id>`. */
  recipient: string;
  /** The event and the recipient: the same event notifies a person once. */
  cause: string;
  at: Date;
  kind: NotificationKind;
  title: string;
  body: string;
  /** One word of at most five characters for templates with a state. */
  state?: string;
  urgent: boolean;
  read: boolean;
  about?: { kind: NoticeSubject; id: string };
  /** Page of the mini-program that the message opens. */
  link?: string;
  wechat?: WechatDelivery;
}

export const recipientKey = ({ kind, id }: Recipient): string => `${kind}:${id}`;

export const NotificationModel = defineModel<NotificationDocument>({
  name: 'Notification',
  collection: 'notifications',
  retention: 'resident',
  shardKey: 'recipient, _id',
  schema: new Schema({
    _id: String,
    recipient: String,
    cause: String,
    at: Date,
    kind: String,
    title: String,
    body: String,
    state: String,
    urgent: Boolean,
    read: Boolean,
    about: { type: { kind: { type: String }, id: { type: String } }, default: undefined },
    link: String,
    wechat: {
      type: {
        state: String,
        openid: String,
        template: String,
        attempts: Number,
        nextAt: Date,
        sentAt: Date,
        error: String,
      },
      default: undefined,
    },
  })
    .index({ recipient: 1, _id: -1 })
    .index({ recipient: 1, read: 1 })
    .index({ recipient: 1, cause: 1 }, { unique: true })
    .index({ 'wechat.nextAt': 1 }, { partialFilterExpression: { 'wechat.nextAt': { $exists: true } } })
    .index({ at: 1 }, { expireAfterSeconds: 400 * 24 * 3600 }),
});
