/** The table against the runtime's own Chinese calendar, day by day. */
import { describe, expect, it } from 'vitest';
import { lunarText } from './lunar';

const day = 86_400_000;
const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});
const names = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];

describe('lunarText', () => {
  it('says the lunar day of the demo story', () => {
    expect(lunarText({ year: 2026, month: 11, date: 23 })).toBe('农历十月十五');
  });

  it('knows leap months and the ends of the tens', () => {
    expect(lunarText({ year: 2025, month: 7, date: 25 })).toBe('农历闰六月初一');
    expect(lunarText({ year: 2026, month: 2, date: 17 })).toBe('农历正月初一');
  });

  it('names the month that the runtime’s calendar names, every day until 2040', () => {
    for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2040, 1, 1); at += day) {
      const date = new Date(at);
      const month = calendar.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      const text = lunarText({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        date: date.getUTCDate(),
      });
      const leap = month.endsWith('bis') ? '闰' : '';
      expect(
        text?.startsWith(`农历${leap}${names[parseInt(month, 10) - 1] ?? ''}月`),
        `${date.toISOString()} ${text ?? ''}`,
      ).toBe(true);
    }
  });

  it('says nothing outside its table', () => {
    expect(lunarText({ year: 2020, month: 1, date: 1 })).toBeUndefined();
    expect(lunarText({ year: 2050, month: 1, date: 1 })).toBeUndefined();
  });
});
