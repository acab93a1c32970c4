/** Civil days as the server names them (2026-11-25), in Asia/Shanghai wherever the phone is. */
import { lunarText } from './lunar';

const dayMs = 86_400_000;
const shift = 8 * 3_600_000;
const weekdays = '日一二三四五六';

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const named = (time: number) => new Date(time).toISOString().slice(0, 10);

export const civilDay = (moment: string | Date) => named(new Date(moment).getTime() + shift);
export const addDays = (day: string, count: number) => named(at(day).getTime() + count * dayMs);
export const daysBetween = (from: string, to: string) =>
  Math.round((at(to).getTime() - at(from).getTime()) / dayMs);

/** Monday is 1, Sunday 7. */
export const isoWeekday = (day: string) => at(day).getUTCDay() || 7;
export const mondayOf = (day: string) => addDays(day, 1 - isoWeekday(day));

export const weekdayText = (day: string) => `周${weekdays.charAt(at(day).getUTCDay())}`;
export const dateOf = (day: string) => at(day).getUTCDate();
export const monthOf = (day: string) => at(day).getUTCMonth() + 1;
/** 11月25日 */
export const monthDay = (day: string) => `${monthOf(day)}月${dateOf(day)}日`;

/** 今天 and 明天 in words, any other day by its weekday. */
export const dayWord = (day: string, today: string) =>
  ['今天', '明天'][daysBetween(today, day)] ?? weekdayText(day);

const lunarOf = (day: string) =>
  lunarText({ year: at(day).getUTCFullYear(), month: monthOf(day), date: dateOf(day) })?.slice(2);

/** 十月十七 */
export const lunarDate = (day: string) => lunarOf(day) ?? '';
/** What a wall calendar prints under the number: 十七, and the month's name on its first day. */
export const lunarDay = (day: string) => {
  const [month = '', date = ''] = lunarOf(day)?.split('月') ?? [];
  return date === '初一' ? `${month}月` : date;
};
