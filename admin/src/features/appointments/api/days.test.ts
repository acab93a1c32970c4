import { describe, expect, it } from 'vitest';
import { dayHead, halfOf, shortClock } from './days';

describe('days and times of bookings', () => {
  it('are said in China’s clock', () => {
    expect(shortClock('2026-11-23T01:30:00Z')).toBe('9:30');
    expect(halfOf('2026-11-23T04:59:00Z')).toBe('morning');
    expect(halfOf('2026-11-23T05:00:00Z')).toBe('afternoon');
    expect(dayHead('2026-11-23', true)).toBe('周一 11月23日');
    expect(dayHead('2026-11-24', false)).toBe('周二 24日');
  });
});
