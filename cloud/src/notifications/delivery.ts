/** One try to bring a stored notice to WeChat, and what comes of it; a notice is never lost, at worst it stays in the inbox. */
import { updateDurably } from '../kernel/database/batches.ts';
import { logger } from '../kernel/logger.ts';
import { loseCredits, spendCredit } from './credits.ts';
import { sendSubscribeMessage, type SendOutcome } from './gateway.ts';
import { NotificationModel, type NotificationDocument, type WechatDelivery } from './model.ts';
import { templateId, templates } from './templates.ts';

/** A try that has not ended by then is taken for lost, and another process may try. */
export const LEASE_MS = 30_000;

const PAUSES_MS = [2_000, 10_000, 30_000, 120_000, 600_000, 1_800_000];
const GIVE_UP_MS = 24 * 3_600_000;

type Pending = NotificationDocument & { wechat: WechatDelivery };

/** The caller holds the lease: `nextAt` lies LEASE_MS ahead. */
export async function deliver(notice: NotificationDocument, now: Date): Promise<void> {
  if (!isPending(notice)) return;
  const id = templateId(notice.wechat.template);
  if (id === undefined) return settle(notice, { state: 'failed', error: 'no template id' });
  const outcome = await sendSubscribeMessage({
    openid: notice.wechat.openid,
    templateId: id,
    page: notice.link,
    fields: templates[notice.wechat.template].fill(notice),
  });
  await record(notice, id, outcome, now);
}

async function record(notice: Pending, id: string, outcome: SendOutcome, now: Date): Promise<void> {
  const { openid, attempts } = notice.wechat;
  if (outcome.kind === 'sent') {
    await spendCredit(openid, id);
    return settle(notice, { state: 'sent', sentAt: now });
  }
  if (outcome.kind === 'refused') {
    await loseCredits(openid, id);
    return settle(notice, { state: 'refused' });
  }
  const tooOld = now.getTime() - notice.at.getTime() > GIVE_UP_MS;
  if (outcome.kind === 'failed' || tooOld) {
    logger.error({ notification: notice._id, error: outcome.error }, 'subscribe message failed');
    return settle(notice, { state: 'failed', error: outcome.error });
  }
  const nextAt = new Date(now.getTime() + pauseAfter(attempts));
  await NotificationModel.updateOne(
    { _id: notice._id, 'wechat.state': 'pending' },
    { $set: { 'wechat.nextAt': nextAt, 'wechat.error': outcome.error } },
  );
}

async function settle(notice: Pending, result: Partial<WechatDelivery>): Promise<void> {
  const fields = Object.entries(result).map(([name, value]): [string, unknown] => [`wechat.${name}`, value]);
  await updateDurably(
    NotificationModel.collection,
    { _id: notice._id, 'wechat.state': 'pending' },
    { $set: Object.fromEntries(fields), $unset: { 'wechat.nextAt': 1 } },
  );
}

export const pauseAfter = (attempts: number): number =>
  PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? PAUSES_MS[0] ?? LEASE_MS;

const isPending = (notice: NotificationDocument): notice is Pending => notice.wechat?.state === 'pending';
