/** Whose calendar a token opens, and that worker's bookings around today. */
import { createHash } from 'node:crypto';
import { organisation } from '../../accounts/index.ts';
import { notFound } from '../../kernel/errors.ts';
import { CalendarFeedModel, type CalendarFeedDocument } from '../model/calendar-feed.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { findAppointments } from './collection.ts';

export const feedHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

const day = 86_400_000;

export type FeedEntry = Pick<
  AppointmentDocument,
  '_id' | 'start' | 'end' | 'state' | 'placeKind' | 'served' | 'community' | 'updatedAt'
>;

export async function feedOf(token: string, now: Date): Promise<FeedEntry[]> {
  const feed = await CalendarFeedModel.findOne({ tokenHash: feedHash(token) }).lean<CalendarFeedDocument>();
  // Whoever has left takes no calendar along.
  if (!feed || !(await organisation()).members.has(feed._id)) {
    throw notFound('visit.noFeed', '这个日历地址已经失效，请重新获取');
  }
  const from = new Date(now.getTime() - 14 * day);
  const to = new Date(now.getTime() + 90 * day);
  return findAppointments<FeedEntry>(
    {
      'provider.id': feed._id,
      start: { $gte: from, $lt: to },
      state: { $in: ['pending', 'booked', 'underway', 'done'] },
    },
    {
      sort: { start: 1 },
      limit: 1000,
      projection: { start: 1, end: 1, state: 1, placeKind: 1, served: 1, community: 1, updatedAt: 1 },
    },
  );
}
