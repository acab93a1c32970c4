/** A worker's bookings as an iCalendar file: when, what way, a surname and a community, and nothing else of a person. */
import ical, { ICalEventStatus } from 'ical-generator';
import { placeKinds } from '../contract.constants.ts';
import type { FeedEntry } from '../queries/calendar-feed.ts';

/** Calendar applications ask again after this long. */
const refreshSeconds = 15 * 60;

export function presentFeed(entries: readonly FeedEntry[], now: Date): string {
  const calendar = ical({
    name: '邻应预约',
    prodId: { company: 'linying', product: 'appointments', language: 'ZH' },
    ttl: refreshSeconds,
  });
  for (const { _id, start, end, state, placeKind, served, community, updatedAt } of entries) {
    const [surname = '居民'] = served.nameMasked;
    calendar.createEvent({
      id: `${_id}@linying`,
      start,
      end,
      stamp: now,
      lastModified: updatedAt,
      summary: `${placeKinds[placeKind]}：${surname}（${community.name}）`,
      status: state === 'pending' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
