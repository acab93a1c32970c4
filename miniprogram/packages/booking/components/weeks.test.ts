/** Weeks of the booking calendar, halves of a day, and the nearest free start. */
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../shared/api/types';
import { firstFree, halvesOf, isFree, nearestFree, monthText, weeksOf } from './weeks';

const slot = (date: string, time: string, left = 1) => {
  const start = new Date(`${date}T${time}:00+08:00`).toISOString();
  return { start, end: start, left };
};
const day = (date: string, mark: CalendarDay['mark'], slots: CalendarDay['slots'] = []): CalendarDay => ({
  date,
  mark,
  slots,
});
const at = (date: string, time: string) => slot(date, time).start;

const days = [
  day('2026-11-25', 'full', [slot('2026-11-25', '09:30', 0)]),
  day('2026-11-26', 'open', [slot('2026-11-26', '09:30', 0), slot('2026-11-26', '14:30')]),
  day('2026-11-27', 'closed'),
  day('2026-11-28', 'open', [slot('2026-11-28', '18:30')]),
  day('2026-11-29', 'closed'),
  day('2026-11-30', 'open', [slot('2026-11-30', '09:30')]),
];

describe('weeks on the wall', () => {
  it('keep Monday to Friday in their places, what is gone greyed, and a weekend day only where somebody works', () => {
    const [first, second, third] = weeksOf(days, '2026-11-25');
    expect(first?.map(({ mark }) => mark)).toEqual(['past', 'past', 'full', 'open', 'closed', 'open']);
    expect(second?.map(({ mark }) => mark)).toEqual(['open', 'beyond', 'beyond', 'beyond', 'beyond']);
    expect(third).toBeUndefined();
  });

  it('begin with the first week that has something left', () => {
    const weeks = weeksOf(days.slice(4), '2026-11-29');
    expect(weeks[0]?.[0]?.date).toBe('2026-11-30');
  });

  it('tell what is free, what comes first and what is nearest to a wish', () => {
    expect(isFree(days, at('2026-11-26', '14:30'))).toBe(true);
    expect(isFree(days, at('2026-11-26', '09:30'))).toBe(false);
    expect(firstFree(days)).toBe(at('2026-11-26', '14:30'));
    expect(firstFree(days, '2026-11-25')).toBeUndefined();
    expect(nearestFree(days, at('2026-11-30', '08:00'))).toBe(at('2026-11-30', '09:30'));
  });

  it('are named by the month in which most of them lies', () => {
    const week = (...dates: string[]) => dates.map((date) => ({ date, mark: 'open' as const }));
    expect(monthText(week('2026-11-23', '2026-11-27'), '2026-11-23')).toBe('11月');
    expect(monthText(week('2026-11-30', '2026-12-01', '2026-12-02'), '2026-11-23')).toBe('12月');
  });

  it('divide a day at noon and at six in the evening', () => {
    expect(halvesOf(days, '2026-11-26').map(({ word }) => word)).toEqual(['上午', '下午']);
    expect(halvesOf(days, '2026-11-28').map(({ word }) => word)).toEqual(['晚上']);
  });
});
