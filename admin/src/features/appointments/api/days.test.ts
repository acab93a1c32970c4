import { describe, expect, it } from 'vitest';
import { addDays, dayHead, halfOf, isDay, momentAt, mondayOf, shortClock } from './days';

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

  it('and their times are China’s', () => {
    expect(momentAt('2026-11-23', 570).toISOString()).toBe('2026-11-23T01:30:00.000Z');
    expect(shortClock('2026-11-23T01:30:00Z')).toBe('9:30');
    expect(halfOf('2026-11-23T04:59:00Z')).toBe('morning');
    expect(halfOf('2026-11-23T05:00:00Z')).toBe('afternoon');
    expect(dayHead('2026-11-23', true)).toBe('周一 11月23日');
    expect(dayHead('2026-11-24', false)).toBe('周二 24日');
  });
});
