// Civil days of China as ISO texts, and moments made of a day and a minute.
import { clockTime, isoDay, minuteOfDay, monthDay, weekday } from '../../../shared/format/time';

/** The moment at a minute of a day in China. */
export function momentAt(day: string, minute = 0): Date {
  return new Date(new Date(`${day}T00:00:00+08:00`).getTime() + minute * 60_000);
}

export function addDays(day: string, count: number): string {
  return isoDay(momentAt(day).getTime() + count * 86_400_000);
}

const order = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** The Monday of the week that the day lies in. */
export function mondayOf(day: string): string {
  return addDays(day, -Math.max(0, order.indexOf(weekday(momentAt(day)))));
}

export function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(momentAt(text).getTime());
}

/** 9:30, as on a wall calendar. */
export function shortClock(moment: string | number | Date): string {
  return clockTime(moment).replace(/^0/, '');
}

/** 周四 26日, with the month on the first day of a row of days. */
export function dayHead(day: string, withMonth: boolean): string {
  const words = monthDay(momentAt(day));
  return `${weekday(momentAt(day))} ${withMonth ? words : words.slice(words.indexOf('月') + 1)}`;
}

/** 周四 14:30 */
export function weekdayTime(moment: string): string {
  return `${weekday(moment)} ${shortClock(moment)}`;
}

/** 11月26日 周四 9:30 */
export function dayAndClock(moment: string): string {
  return `${monthDay(moment)} ${weekday(moment)} ${shortClock(moment)}`;
}

/** 今天 14:00, 周四 14:30 within the week, else 12月1日 14:30 */
export function nearDay(moment: string, now: number): string {
  const ahead = new Date(moment).getTime() - now;
  if (isoDay(moment) === isoDay(now)) return `今天 ${shortClock(moment)}`;
  return ahead > 0 && ahead < 6 * 86_400_000
    ? weekdayTime(moment)
    : `${monthDay(moment)} ${shortClock(moment)}`;
}

export type Half = 'morning' | 'afternoon';

/** Before one o'clock is the morning. */
export function halfOf(moment: string): Half {
  return minuteOfDay(moment) < 13 * 60 ? 'morning' : 'afternoon';
}
