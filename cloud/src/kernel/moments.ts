/** Moments as people say and tables list them, in Shanghai: 11月25日 周三 9:30. */
import { civilDate, dayOf, timeOnDay, weekdayOf } from './calendar-days.ts';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** 11月25日 */
export function dayInWords(at: Date): string {
  const [, month, day] = civilDate(at.getTime()).split('-').map(Number);
  return `${month}月${day}日`;
}

export const weekdayInWords = (at: Date): string => weekdays[weekdayOf(dayOf(at.getTime())) - 1] ?? '';

/** 9:30 */
export function timeInWords(at: Date): string {
  const minutes = Math.floor(timeOnDay(at.getTime()) / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 11月25日 周三 9:30 */
export const momentInWords = (at: Date): string =>
  `${dayInWords(at)} ${weekdayInWords(at)} ${timeInWords(at)}`;

/** 2026-11-25 09:30, for a column of a table. */
export const momentInTable = (at: Date): string =>
  `${civilDate(at.getTime())} ${timeInWords(at).padStart(5, '0')}`;
