import { describe, expect, it } from 'vitest';
import { blockedUntil, notFor, tooMany, type Earlier, type Person } from './eligibility.ts';

const now = new Date('2026-11-23T02:00:00Z');
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const wang: Person = { birthYear: 1946, verificationLevel: 1, tags: ['livingAlone'], path: '/d/s/c/g/' };

describe('who an offer is for', () => {
  const here = ['/d/s/c/'];

  it('is told in words: level, age, tags and community', () => {
    expect(notFor({}, here, wang, now)).toBeUndefined();
    expect(notFor({ verificationLevel: 2 }, here, wang, now)).toContain('住址已核实');
    expect(notFor({ minAge: 80 }, here, wang, now)).toBeUndefined();
    expect(notFor({ minAge: 81 }, here, wang, now)).toContain('81 岁以上');
    expect(notFor({ maxAge: 16 }, here, wang, now)).toContain('16 岁以下');
    expect(notFor({ tags: ['disabled', 'lowIncome'] }, here, wang, now)).toContain('残疾、低保');
    expect(notFor({ tags: ['disabled', 'livingAlone'] }, here, wang, now)).toBeUndefined();
    expect(notFor({}, ['/d/s/other/'], wang, now)).toContain('不在您住的社区');
  });

  it('needs an age where age matters, and a home where only the district serves everybody', () => {
    const unknown: Person = { verificationLevel: 0, tags: [], path: '' };
    expect(notFor({ minAge: 60 }, ['/d/'], unknown, now)).toContain('60 岁以上');
    expect(notFor({}, ['/d/'], unknown, now)).toBeUndefined();
    expect(notFor({}, here, unknown, now)).toContain('登记住址');
  });
});

describe('how often', () => {
  const one = (change: Partial<Earlier>): Earlier => ({
    ...{ id: String(Math.random()), offerId: 'o', state: 'booked', start: at('2026-11-25 09:00') },
    ...change,
  });
  const wish = { start: at('2026-11-26 09:00') };

  it('counts what is open, a series as one, and no hold that has run out', () => {
    expect(tooMany({ open: 1 }, 'o', [one({})], wish, now)).toContain('已经约了 1 次');
    expect(tooMany({ open: 1 }, 'other', [one({})], wish, now)).toBeUndefined();
    const series = [one({ seriesId: 's' }), one({ seriesId: 's' })];
    expect(tooMany({ open: 2 }, 'o', series, wish, now)).toBeUndefined();
    expect(tooMany({ open: 1 }, 'o', series, { ...wish, seriesId: 's' }, now)).toBeUndefined();
    expect(tooMany({ open: 1 }, 'o', [one({ state: 'held', heldUntil: now })], wish, now)).toBeUndefined();
    expect(tooMany({ open: 1 }, 'o', [one({ state: 'cancelled' })], wish, now)).toBeUndefined();
  });

  it('counts the week from Monday and the month from its first in Shanghai', () => {
    const sunday = one({ start: at('2026-11-22 09:00'), state: 'done' });
    const monday = one({ start: at('2026-11-23 00:00'), state: 'done' });
    expect(tooMany({ perWeek: 1 }, 'o', [sunday], wish, now)).toBeUndefined();
    expect(tooMany({ perWeek: 1 }, 'o', [monday], wish, now)).toContain('每周最多 1 次');
    const lastMonth = one({ start: at('2026-10-31 23:59'), state: 'done' });
    const first = one({ start: at('2026-11-01 00:00'), state: 'missed' });
    expect(tooMany({ perMonth: 1 }, 'o', [lastMonth], wish, now)).toBeUndefined();
    expect(tooMany({ perMonth: 1 }, 'o', [first], wish, now)).toContain('每月最多 1 次');
  });
});

describe('missed appointments', () => {
  const policy = { freeCancelHours: 24, strikes: 2, windowDays: 90, blockDays: 30 };
  const strike = (text: string) => ({ strikeAt: at(text) });

  it('stop new bookings for a time, counted from the last one', () => {
    expect(blockedUntil(policy, [strike('2026-11-20 09:00')], now)).toBeUndefined();
    const two = [strike('2026-11-10 09:00'), strike('2026-11-20 09:00')];
    expect(blockedUntil(policy, two, now)).toEqual(at('2026-12-20 09:00'));
    expect(blockedUntil(policy, two, at('2026-12-20 09:00'))).toBeUndefined();
    expect(blockedUntil({ ...policy, strikes: 0 }, two, now)).toBeUndefined();
  });

  it('are forgotten after the window', () => {
    const old = [strike('2026-08-01 09:00'), strike('2026-11-20 09:00')];
    expect(blockedUntil(policy, old, now)).toBeUndefined();
  });
});
