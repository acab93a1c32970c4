import { describe, expect, it } from 'vitest';
import { dayHead, halfOf, nearDay, shortClock } from './days';

describe('days and times of bookings', () => {
  it('are said in China’s clock', () => {
    expect(shortClock('2026-11-23T01:30:00Z')).toBe('9:30');
    expect(halfOf('2026-11-23T04:59:00Z')).toBe('morning');
    expect(halfOf('2026-11-23T05:00:00Z')).toBe('afternoon');
    expect(dayHead('2026-11-23', true)).toBe('周一 11月23日');
    expect(dayHead('2026-11-24', false)).toBe('周二 24日');
  });

  it('say the day as somebody on the phone would', () => {
    const now = Date.parse('2026-11-23T15:30:00Z');
    const words = (moment: string) => nearDay(moment, now);
    expect(words('2026-11-23T15:50:00Z')).toBe('今天 23:50');
    expect(words('2026-11-24T01:30:00Z')).toBe('明天 9:30');
    expect(words('2026-11-26T06:30:00Z')).toBe('周四 14:30');
    expect(words('2026-12-01T06:30:00Z')).toBe('12月1日 14:30');
  });
});
