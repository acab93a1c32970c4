// Moments in words, always in China's clock (UTC+8, no summer time), whatever the computer is set to.
const shift = 8 * 3_600_000;
const dayMs = 86_400_000;
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

type Moment = string | number | Date;

function local(moment: Moment): Date {
  return new Date(new Date(moment).getTime() + shift);
}

const two = (value: number) => String(value).padStart(2, '0');

function dayNumber(moment: Moment): number {
  return Math.floor(local(moment).getTime() / dayMs);
}

/** 10:24 */
export function clockTime(moment: Moment): string {
  const at = local(moment);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** 11月23日 */
export function monthDay(moment: Moment): string {
  const at = local(moment);
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

/** 周一 */
export function weekday(moment: Moment): string {
  return weekdays[local(moment).getUTCDay()] ?? '';
}

/** 11月23日 周一 10:24 */
export function fullMoment(moment: Moment): string {
  return `${monthDay(moment)} ${weekday(moment)} ${clockTime(moment)}`;
}

/** 2026-11-23, the day in China as an ISO date. */
export function isoDay(moment: Moment): string {
  return local(moment).toISOString().slice(0, 10);
}

/** Minutes since midnight in China. */
export function minuteOfDay(moment: Moment): number {
  const at = local(moment);
  return at.getUTCHours() * 60 + at.getUTCMinutes();
}

/** The moment at which the day of `moment` began in China. */
export function startOfDay(moment: Moment): Date {
  return new Date(dayNumber(moment) * dayMs - shift);
}

/** 今天 11:40, 昨天 09:12, 明天 10:00, 11月26日 17:30 */
export function dayAndTime(moment: Moment, now: Moment): string {
  const distance = dayNumber(moment) - dayNumber(now);
  const near =
    distance === 0 ? '今天' : distance === 1 ? '明天' : distance === -1 ? '昨天' : monthDay(moment);
  return `${near} ${clockTime(moment)}`;
}

/** For a narrow column: 10:24 today, 昨天, 11月20日, with the year when it is another one. */
export function shortMoment(moment: Moment, now: Moment): string {
  const distance = dayNumber(moment) - dayNumber(now);
  if (distance === 0) return clockTime(moment);
  if (distance === -1) return '昨天';
  const at = local(moment);
  const year = at.getUTCFullYear();
  return year === local(now).getUTCFullYear() ? monthDay(moment) : `${year}年${monthDay(moment)}`;
}

/** 30分, 1小时42分, 1天2小时, 3天 */
export function lasting(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 2) return `${days}天`;
  if (days > 0) return hours > 0 ? `${days}天${hours}小时` : `${days}天`;
  if (hours > 0) return minutes % 60 > 0 ? `${hours}小时${minutes % 60}分` : `${hours}小时`;
  return `${minutes}分`;
}

export function sameDay(one: Moment, other: Moment): boolean {
  return dayNumber(one) === dayNumber(other);
}
