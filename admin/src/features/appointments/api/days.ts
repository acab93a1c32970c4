// Days and times as the booking pages say them.
import { momentAt } from '../../../shared/format/days';
import { clockTime, isoDay, minuteOfDay, monthDay, weekday } from '../../../shared/format/time';

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

/** 今天 14:00, 明天 9:30, 周四 14:30 within the week, else 12月1日 14:30 */
export function nearDay(moment: string, now: number): string {
  const ahead = new Date(moment).getTime() - now;
  if (isoDay(moment) === isoDay(now)) return `今天 ${shortClock(moment)}`;
  if (isoDay(moment) === isoDay(now + 86_400_000)) return `明天 ${shortClock(moment)}`;
  return ahead > 0 && ahead < 6 * 86_400_000
    ? weekdayTime(moment)
    : `${monthDay(moment)} ${shortClock(moment)}`;
}

export type Half = 'morning' | 'afternoon';

/** Before one o'clock is the morning. */
export function halfOf(moment: string): Half {
  return minuteOfDay(moment) < 13 * 60 ? 'morning' : 'afternoon';
}
