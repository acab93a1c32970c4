/** Takes up what is due: notices that waited for the morning, for WeChat to come back, or whose process died. */
import { schedule } from '../kernel/jobs.ts';
import { deliver, LEASE_MS } from './delivery.ts';
import { NotificationModel, type NotificationDocument } from './model.ts';

const BATCH = 400;
const AT_ONCE = 8;

export const notificationJobs = [
  schedule('notifications.deliver', '*/5 * * * * *', ({ now }) => deliverDue(now)),
];

/** Answers how many were tried. */
export async function deliverDue(now: Date): Promise<number> {
  let tried = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      const notice = tried < BATCH ? await claimDue(now) : null;
      if (!notice) return;
      tried += 1;
      await deliver(notice, now);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return tried;
}

async function claimDue(now: Date): Promise<NotificationDocument | null> {
  return NotificationModel.findOneAndUpdate(
    { 'wechat.nextAt': { $lte: now }, 'wechat.state': 'pending' },
    { $set: { 'wechat.nextAt': new Date(now.getTime() + LEASE_MS) }, $inc: { 'wechat.attempts': 1 } },
    { sort: { 'wechat.nextAt': 1 }, returnDocument: 'after' },
  ).lean<NotificationDocument>();
}
