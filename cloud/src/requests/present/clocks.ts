/** Clocks for screens: the limit in words and how much of it is used. */
import type { WorkingCalendar } from '../../kernel/calendar.ts';
import { limitLabel } from '../../kernel/calendar-limit.ts';
import type { Clock } from '../contract.ts';
import type { RequestClock } from '../model/document.ts';

export function presentClock(clock: RequestClock, calendar: WorkingCalendar, now: Date): Clock {
  const { kind, state, startedAt, dueAt, statutoryDueAt, metAt, breachedAt, limit } = clock;
  return {
    kind,
    state: state === 'stopped' ? 'cancelled' : state,
    startedAt: startedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    ...(statutoryDueAt ? { statutoryDueAt: statutoryDueAt.toISOString() } : {}),
    ...(metAt ? { metAt: metAt.toISOString() } : {}),
    ...(breachedAt ? { breachedAt: breachedAt.toISOString() } : {}),
    limit: limitLabel(limit),
    used: usedShare(clock, calendar, metAt ?? clock.stoppedAt ?? now),
  };
}

export function usedShare(clock: RequestClock, calendar: WorkingCalendar, at: Date): number {
  const { limit, startedAt, dueAt } = clock;
  const minutes = (to: Date): number =>
    limit.unit === 'minutes'
      ? (to.getTime() - startedAt.getTime()) / 60_000
      : calendar.workingMinutesBetween(startedAt, to);
  const whole = minutes(dueAt);
  // A limit without any office time in it (it ends where it began) is used up at once.
  return whole > 0 ? Math.round((minutes(at) / whole) * 1000) / 1000 : 1;
}
