/** Civil days around midnight in Shanghai, the ends of weeks, months and years, and the lunar day on the wall. */
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDay,
  dayWord,
  daysBetween,
  isoWeekday,
  lunarDate,
  lunarDay,
  mondayOf,
  monthDay,
  weekdayText,
} from './days';

describe('civil days', () => {
  it('belong to Shanghai, not to the phone', () => {
    expect(civilDay('2026-11-24T15:59:59Z')).toBe('2026-11-24');
    expect(civilDay('2026-11-24T16:00:00Z')).toBe('2026-11-25');
  });

  it('go on over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-11-23', '2027-01-01')).toBe(39);
  });

  it('begin their week on Monday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(isoWeekday('2026-11-29')).toBe(7);
  });

  it('are named as people name them', () => {
    expect(dayWord('2026-11-23', '2026-11-23')).toBe('今天');
    expect(dayWord('2026-11-24', '2026-11-23')).toBe('明天');
    expect(dayWord('2026-11-25', '2026-11-23')).toBe('周三');
    expect(weekdayText('2026-11-29')).toBe('周日');
    expect(monthDay('2026-11-05')).toBe('11月5日');
  });

  it('carry their lunar day, and the lunar month where one begins', () => {
    expect(lunarDay('2026-11-25')).toBe('十七');
    expect(lunarDate('2026-11-25')).toBe('十月十七');
    expect(lunarDay('2026-02-17')).toBe('正月');
    expect(lunarDay('2050-01-01')).toBe('');
  });
});
