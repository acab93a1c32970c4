import { describe, expect, it } from 'vitest';
import { asTime, minuteOf } from './time-input';

describe('a typed clock time', () => {
  it('is read in the ways people write it', () => {
    expect(minuteOf('8:30')).toBe(510);
    expect(minuteOf('0830')).toBe(510);
    expect(minuteOf(' 17：30 ')).toBe(1050);
    expect(minuteOf('24:00')).toBe(1440);
    expect(minuteOf('')).toBeUndefined();
  });

  it('is refused when it is none', () => {
    expect(minuteOf('25:00')).toBeNull();
    expect(minuteOf('8:75')).toBeNull();
    expect(minuteOf('早上')).toBeNull();
  });

  it('is written with two digits each', () => {
    expect(asTime(510)).toBe('08:30');
    expect(asTime(undefined)).toBe('');
  });
});
