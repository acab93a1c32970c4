/** Times in words, in Asia/Shanghai wherever the phone is. */
import { describe, expect, it } from 'vitest';
import { clockTime, dateText, dueText, greeting, leftText, momentText } from './time';

const now = new Date('2026-11-23T01:20:00Z');

describe('times in words', () => {
  it('says today, tomorrow and yesterday in words', () => {
    expect(momentText('2026-11-23T09:30:00Z', now)).toBe('今天 17:30');
    expect(momentText('2026-11-24T02:00:00Z', now)).toBe('明天 10:00');
    expect(momentText('2026-11-22T15:59:00Z', now)).toBe('昨天 23:59');
  });

  it('says another day as a date with its weekday, and another year with the year', () => {
    expect(momentText('2026-11-26T09:30:00Z', now)).toBe('11月26日 周四 17:30');
    expect(dateText('2027-01-01T04:00:00Z', now)).toBe('2027年1月1日 周五');
  });

  it('leaves out the day of a limit that is today', () => {
    expect(dueText('2026-11-23T02:10:00Z', now)).toBe('10:10');
    expect(dueText('2026-11-24T02:10:00Z', now)).toBe('明天 10:10');
  });

  it('counts what is left and what is over', () => {
    expect(leftText('2026-11-23T01:38:00Z', now)).toBe('还剩 18 分钟');
    expect(leftText('2026-11-22T22:20:00Z', now)).toBe('超时 3 小时');
  });

  it('greets by the hour in Shanghai', () => {
    expect(clockTime(now)).toBe('9:20');
    expect(greeting(now)).toBe('早上好');
    expect(greeting(new Date('2026-11-23T15:00:00Z'))).toBe('夜深了');
  });
});
