// Civil days of China as ISO texts, and moments made of a day and a minute.
import { isoDay, monthDay, weekday } from './time';

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

/** 12月23日, with the year when it is not this one. */
export function dayInWords(day: string, now: number): string {
  const sameYear = day.slice(0, 4) === isoDay(now).slice(0, 4);
  const words = monthDay(momentAt(day));
  return sameYear ? words : `${day.slice(0, 4)}年${words}`;
}
