/** Times as people here say them: 今天 17:30, 明天 10:00, 11月26日 周四 17:30. Asia/Shanghai has no summer time. */

const hour = 3_600_000;
const day = 24 * hour;
const shift = 8 * hour;
const weekdays = '日一二三四五六';

const parts = (at: Date) => {
  const local = new Date(at.getTime() + shift);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    date: local.getUTCDate(),
    weekday: weekdays.charAt(local.getUTCDay()),
    hours: local.getUTCHours(),
    minutes: local.getUTCMinutes(),
    dayNumber: Math.floor(local.getTime() / day),
  };
};

const near = new Map([
  [-1, '昨天'],
  [0, '今天'],
  [1, '明天'],
  [2, '后天'],
]);

/** 17:30 */
export const clockTime = (iso: string | Date) => {
  const { hours, minutes } = parts(new Date(iso));
  return `${hours}:${String(minutes).padStart(2, '0')}`;
};

/** 11月26日 周四; with the year when it is another one. */
export const dateText = (iso: string | Date, now: Date) => {
  const { year, month, date, weekday } = parts(new Date(iso));
  const ahead = year === parts(now).year ? '' : `${year}年`;
  return `${ahead}${month}月${date}日 周${weekday}`;
};

/** 今天 17:30, or the date with the time. */
export const momentText = (iso: string | Date, now: Date) => {
  const word = near.get(parts(new Date(iso)).dayNumber - parts(now).dayNumber);
  return `${word ?? dateText(iso, now)} ${clockTime(iso)}`;
};

/** For lists: today with its time, else the date alone. */
export const shortMoment = (iso: string, now: Date) => {
  const word = near.get(parts(new Date(iso)).dayNumber - parts(now).dayNumber);
  return word ? `${word} ${clockTime(iso)}` : dateText(iso, now);
};

/** The shortest: the time of today, the day of another. */
export const briefMoment = (iso: string, now: Date) => {
  const { month, date, dayNumber } = parts(new Date(iso));
  return dayNumber === parts(now).dayNumber ? clockTime(iso) : `${month}月${date}日`;
};

/** Today by the clock alone (17:30), another day with its word. */
export const dueText = (iso: string, now: Date) =>
  parts(new Date(iso)).dayNumber === parts(now).dayNumber ? clockTime(iso) : momentText(iso, now);

/** 还剩 18 分钟 / 超时 2 小时 */
export const leftText = (iso: string, now: Date) => {
  const minutes = Math.round((new Date(iso).getTime() - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const words =
    size < 60
      ? `${size} 分钟`
      : size < 1440
        ? `${Math.round(size / 60)} 小时`
        : `${Math.round(size / 1440)} 天`;
  return minutes >= 0 ? `还剩 ${words}` : `超时 ${words}`;
};

export const minutesLeft = (iso: string, now: Date) => (new Date(iso).getTime() - now.getTime()) / 60_000;

export const greeting = (now: Date) => {
  const { hours } = parts(now);
  if (hours < 5 || hours >= 22) return '夜深了';
  if (hours < 11) return '早上好';
  if (hours < 13) return '中午好';
  return hours < 18 ? '下午好' : '晚上好';
};

export const shanghaiDay = (now: Date) => {
  const { year, month, date } = parts(now);
  return { year, month, date };
};
