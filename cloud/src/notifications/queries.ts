/** A person's inbox: newest first, with the number unread. */
import { NotificationModel, recipientKey } from './model.ts';
import type { NotificationDocument, Recipient } from './model.ts';
import { presentNotification } from './present.ts';

export async function inboxOf(to: Recipient, page: { cursor?: string; limit?: number }) {
  const recipient = recipientKey(to);
  const limit = page.limit ?? 20;
  const found = await NotificationModel.find({
    recipient,
    ...(page.cursor ? { _id: { $lt: page.cursor } } : {}),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<NotificationDocument[]>();
  const items = found.slice(0, limit).map(presentNotification);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, ...(last ? { nextCursor: last.id } : {}), unread: await unreadOf(to) };
}

export const unreadOf = (to: Recipient): Promise<number> =>
  NotificationModel.countDocuments({ recipient: recipientKey(to), read: false });
