import { describe, expect, it } from 'vitest';
import { addDays, dayInWords, isDay, momentAt, mondayOf } from './days';

describe('civil days', () => {
  it('count over the end of a month and of a year', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  it('belong to a week that begins on Monday', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-26')).toBe('2026-11-23');
  });

  it('are told from other words in the address', () => {
    expect(isDay('2026-11-23')).toBe(true);
    expect(isDay('2026-13-45')).toBe(false);
    expect(isDay('heute')).toBe(false);
    expect(isDay(undefined)).toBe(false);
  });

  it('have times in China’s clock, and their year when it is another one', () => {
    expect(momentAt('2026-11-23', 570).toISOString()).toBe('2026-11-23T01:30:00.000Z');
    const now = Date.parse('2026-11-23T02:24:00Z');
    expect(dayInWords('2026-12-01', now)).toBe('12月1日');
    expect(dayInWords('2027-01-08', now)).toBe('2027年1月8日');
  });
});
