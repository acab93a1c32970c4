/** How many times a series may come, and what it comes to. */
import { describe, expect, it } from 'vitest';
import type { OfferCard, Series } from '../../../shared/api/types';
import { plannedStarts, timesOpen } from './series-plan';

const now = new Date('2026-11-23T02:00:00Z');
const draft = (horizonDays: number, start: string) => ({
  offer: { horizonDays } as OfferCard,
  start: new Date(`${start}+08:00`).toISOString(),
});

describe('a series that is planned', () => {
  it('ends where the calendar ends', () => {
    expect(timesOpen(draft(14, '2026-11-24T09:30'), 1, now)).toBe(2);
    expect(timesOpen(draft(14, '2026-11-23T09:30'), 1, now)).toBe(3);
    expect(timesOpen(draft(14, '2026-12-01T09:30'), 1, now)).toBe(1);
    expect(timesOpen(draft(60, '2026-11-24T09:30'), 1, now)).toBe(9);
    expect(timesOpen(draft(60, '2026-11-24T09:30'), 2, now)).toBe(5);
  });

  it('has no more turns than can be booked at once', () => {
    expect(timesOpen(draft(365, '2026-11-24T09:30'), 1, now)).toBe(16);
  });

  it('counts the times chosen instead among its dates', () => {
    const [first, clash, third, other] = [1, 2, 3, 4].map((hour) => `2026-12-0${hour}T02:00:00.000Z`);
    const series = {
      booked: [{ start: first }, { start: third }],
      clashes: [{ start: clash, reason: '', instead: [other] }],
    } as unknown as Series;
    expect(plannedStarts(series)).toEqual([first, third]);
    expect(plannedStarts(series, { [clash ?? '']: other ?? '' })).toEqual([first, third, other]);
    expect(plannedStarts(series, { [clash ?? '']: '' })).toHaveLength(2);
    // Taken meanwhile, or more than the points reach for.
    expect(plannedStarts(series, { [clash ?? '']: '2026-12-05T02:00:00.000Z' })).toEqual([first, third]);
  });
});
