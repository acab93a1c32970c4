/** A series that is being planned: how often the calendar allows it, and what it comes to with the times chosen instead. */
import type { Series } from '../../../shared/api/types';
import { addDays, civilDay, daysBetween } from '../../../shared/format/days';
import type { BookingDraft } from './draft';

export const leastTimes = 2;
/** The server takes no more at once. */
const mostTimes = 16;

/** Turns of this rhythm that lie where the calendar is open; the draft's own start is the first. */
export function timesOpen(
  { offer, start }: Pick<BookingDraft, 'offer' | 'start'>,
  everyWeeks: number,
  now: Date,
): number {
  const last = addDays(civilDay(now), offer.horizonDays);
  const turns = Math.floor(daysBetween(civilDay(start), last) / (7 * everyWeeks)) + 1;
  return Math.min(mostTimes, Math.max(0, turns));
}

/** The dates that will be booked, in order of time; what was chosen and is no longer offered is not. */
export function plannedStarts({ booked, clashes }: Series, instead: BookingDraft['instead'] = {}): string[] {
  const chosen = clashes.flatMap(({ start, instead: free }) => free.filter((one) => one === instead[start]));
  return [...booked.map(({ start }) => start), ...chosen].sort();
}
