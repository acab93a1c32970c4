/** notify(): the one way to tell a person something: into the inbox at once, to WeChat as far as the person allows it. */
import { insertDurably } from '../kernel/database/batches.ts';
import { isDuplicateKey } from '../kernel/database/problems.ts';
import { newId } from '../kernel/ids.ts';
import type { NoticeSubject, NotificationKind } from './contract.constants.ts';
import { hasCredit } from './credits.ts';
import { LEASE_MS } from './delivery.ts';
import { publish } from './live.ts';
import { NotificationModel, recipientKey } from './model.ts';
import type { NotificationDocument, Recipient, WechatDelivery } from './model.ts';
import { sendSoon } from './outbox.ts';
import { mayGoAt } from './quiet-hours.ts';
import { openidOf } from './recipients.ts';
import { templateFor, templateId } from './templates.ts';

export interface Notice {
  to: Recipient;
  kind: NotificationKind;
  title: string;
  body: string;
  /** One Chinese word of at most five characters, as in 已派单; shown where a template has a state. */
  state?: string;
  urgent?: boolean;
  about?: { kind: NoticeSubject; id: string };
  /** Page of the mini-program with its query, without leading slash. */
  link?: string;
  /** The event that causes it: the same cause tells the same person only once. */
  cause: string;
}

/** Returns when the notice is stored; the way through WeChat goes on by itself. */
export async function notify(notice: Notice, now: Date): Promise<void> {
  const { to, ...content } = notice;
  const wechat = await plan(notice, now);
  const document: NotificationDocument = {
    _id: newId(),
    recipient: recipientKey(to),
    at: now,
    read: false,
    ...content,
    urgent: notice.urgent ?? false,
    ...(wechat ? { wechat } : {}),
  };
  try {
    await insertDurably(NotificationModel.collection, document);
  } catch (error) {
    if (isDuplicateKey(error)) return;
    throw error;
  }
  publish(document);
  if (wechat?.attempts === 1) sendSoon(document, now);
}

/** Whether and when WeChat is asked. A notice that goes out now is leased to this process from the start. */
async function plan(notice: Notice, now: Date): Promise<WechatDelivery | undefined> {
  const template = templateFor(notice.kind);
  const id = template && templateId(template);
  const openid = id && (await openidOf(notice.to));
  if (!template || !id || !openid) return undefined;
  const delivery = { openid, template, attempts: 0 };
  if (!(await hasCredit(openid, id))) return { ...delivery, state: 'noCredit' };
  const goAt = mayGoAt({ kind: notice.kind, urgent: notice.urgent ?? false }, now);
  if (goAt > now) return { ...delivery, state: 'pending', nextAt: goAt };
  return { ...delivery, state: 'pending', attempts: 1, nextAt: new Date(now.getTime() + LEASE_MS) };
}
