/** The waiting list's rules: whom a freed place suits, how long it is kept for them, where they stand. Pure. */
import { civilDate, dayAt, dayOf, daysAfter, startOf, timeOnDay } from '../../kernel/calendar-days.ts';
import { waitOfferMinutes, type DayPart } from '../contract.constants.ts';
import type { WaitEntryDocument } from '../model/wait-entry.ts';

const hourMs = 3_600_000;
const noon = 12 * hourMs;
/** Between these hours an offer reaches somebody who is awake. */
const morning = 7.5 * hourMs;
const evening = 21.5 * hourMs;

const isInPart = (start: Date, part: DayPart): boolean =>
  part === 'any' || timeOnDay(start.getTime()) < noon === (part === 'morning');

/** In the part of the day that they wish, and not a time that they have declined before: whoever else comes then. */
export const wants = (
  { part, declined = [] }: Pick<WaitEntryDocument, 'part' | 'declined'>,
  start: Date,
): boolean => isInPart(start, part) && !declined.some((time) => time.getTime() === start.getTime());

type Wanting = Pick<WaitEntryDocument, 'dates' | 'part' | 'staffId' | 'declined'>;

export const suits = (entry: Wanting, start: Date, providerId: string): boolean =>
  entry.dates.includes(civilDate(start.getTime())) &&
  wants(entry, start) &&
  (entry.staffId === undefined || entry.staffId === providerId);

/** An hour from now; from the next morning on when it comes at night. Never past the start itself. */
export function keptUntil(now: Date, start: Date): Date {
  const time = timeOnDay(now.getTime());
  const midnight = dayAt(dayOf(now.getTime()));
  const from =
    time < morning ? midnight + morning : time >= evening ? midnight + 24 * hourMs + morning : now.getTime();
  return new Date(Math.min(from + waitOfferMinutes * 60_000, start.getTime()));
}

export const endOfDates = (dates: readonly string[]): Date => {
  const last = dates.toSorted().at(-1) ?? '';
  return startOf(daysAfter(last, 1));
};
