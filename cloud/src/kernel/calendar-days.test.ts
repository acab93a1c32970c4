import { describe, expect, it } from 'vitest';
import { civilDate, dateOf, dayAt, dayNumber, dayOf, daysAfter, startOf } from './calendar-days.ts';

describe('civil days as text and as numbers', () => {
  it('turn into each other', () => {
    expect(dateOf(dayNumber('2026-11-23'))).toBe('2026-11-23');
    expect(dayNumber('1970-01-01')).toBe(0);
  });

  it('begin at midnight in Shanghai', () => {
    expect(startOf('2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(dayAt(dayNumber('2026-11-23'))).toBe(startOf('2026-11-23').getTime());
    expect(dayOf(startOf('2026-11-23').getTime() - 1)).toBe(dayNumber('2026-11-22'));
    expect(civilDate(startOf('2026-11-23').getTime())).toBe('2026-11-23');
  });

  it('follow each other over the ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  });
});
