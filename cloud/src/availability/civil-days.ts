/** Civil dates as text and as numbers. */
import { civilDate, dayAt, dayOf } from '../kernel/calendar-days.ts';
import { invalid } from '../kernel/errors.ts';

/** The number of a day written YYYY-MM-DD. */
export function dayNumber(date: string): number {
  const at = Date.parse(`${date}T00:00:00+08:00`);
  if (!Number.isFinite(at)) throw invalid('availability.date', '日期不正确，请检查');
  return dayOf(at);
}

export const dateOf = (day: number): string => civilDate(dayAt(day));
