/** Civil days in China as plain numbers, and what the State Council published about them. */
import chineseDays from 'chinese-days';

const DAY = 86_400_000;
/** China has had no daylight saving since 1991, so Shanghai is a fixed offset and days are plain arithmetic. */
const OFFSET = 8 * 3_600_000;

/** The number of the civil day that contains the instant. */
export const dayOf = (at: number): number => Math.floor((at + OFFSET) / DAY);
/** The instant at which the civil day begins. */
export const dayAt = (day: number): number => day * DAY - OFFSET;
/** Milliseconds since the civil day began. */
export const timeOnDay = (at: number): number => (at + OFFSET) % DAY;
/** ISO weekday, Monday = 1; day 0 (1970-01-01) was a Thursday. */
export const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;
export const yearOf = (at: number): number => new Date(at + OFFSET).getUTCFullYear();
/** YYYY-MM-DD of the civil day that contains the instant. */
export const civilDate = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 10);

/** The number of a civil day written YYYY-MM-DD. */
export const dayNumber = (date: string): number => Date.parse(date) / DAY;
/** A numbered day as YYYY-MM-DD. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** The midnight in Shanghai with which a day written YYYY-MM-DD begins. */
export const startOf = (date: string): Date => new Date(dayAt(dayNumber(date)));
export const daysAfter = (date: string, days: number): string => dateOf(dayNumber(date) + days);

export type PublishedKind = 'holiday' | 'swappedWorkday' | 'ordinary';

/** Listed days carry "English,中文,days" as their name, all others the name of the weekday. */
export function publishedKind(date: string): PublishedKind {
  const detail = chineseDays.getDayDetail(date);
  if (!detail.name.includes(',')) return 'ordinary';
  return detail.work ? 'swappedWorkday' : 'holiday';
}

const published = new Map<number, boolean>();

/** National Day is in every published list, so its absence means the list of that year is not known yet. */
export function isPublishedYear(year: number): boolean {
  const known = published.get(year);
  if (known !== undefined) return known;
  const answer = publishedKind(`${String(year).padStart(4, '0')}-10-01`) === 'holiday';
  published.set(year, answer);
  return answer;
}
