import { describe, expect, it } from 'vitest';
import {
  clockTime,
  dayAndTime,
  fullMoment,
  isoDay,
  lasting,
  minuteOfDay,
  shortMoment,
  startOfDay,
} from './time';

const now = '2026-11-23T02:24:00Z';

describe('moments in words', () => {
  it('reads them in China’s clock', () => {
    expect(clockTime(now)).toBe('10:24');
    expect(fullMoment(now)).toBe('11月23日 周一 10:24');
    expect(isoDay('2026-11-22T16:30:00Z')).toBe('2026-11-23');
    expect(minuteOfDay(now)).toBe(624);
    expect(startOfDay(now).toISOString()).toBe('2026-11-22T16:00:00.000Z');
  });

  it('names near days', () => {
    expect(dayAndTime('2026-11-23T03:40:00Z', now)).toBe('今天 11:40');
    expect(dayAndTime('2026-11-22T03:40:00Z', now)).toBe('昨天 11:40');
    expect(dayAndTime('2026-11-24T03:40:00Z', now)).toBe('明天 11:40');
    expect(dayAndTime('2026-11-26T09:30:00Z', now)).toBe('11月26日 17:30');
  });

  it('is short in narrow columns and gives the year when it is another one', () => {
    expect(shortMoment('2026-11-23T00:42:00Z', now)).toBe('08:42');
    expect(shortMoment('2026-11-22T00:42:00Z', now)).toBe('昨天');
    expect(shortMoment('2026-11-20T00:42:00Z', now)).toBe('11月20日');
    expect(shortMoment('2025-11-20T00:42:00Z', now)).toBe('2025年11月20日');
  });

  it('says how long', () => {
    expect(lasting(30 * 60_000)).toBe('30分');
    expect(lasting(102 * 60_000)).toBe('1小时42分');
    expect(lasting(26 * 3_600_000)).toBe('1天2小时');
    expect(lasting(3 * 86_400_000 + 5)).toBe('3天');
  });
});
