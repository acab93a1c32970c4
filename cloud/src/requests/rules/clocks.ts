/** Clocks of a request: when they are due, met or breached, and what they ring for on the way. Pure. */
import type { EscalationStep, PhaseLimit } from '../../catalogue/contract.ts';
import type { WorkingCalendar } from '../../kernel/calendar.ts';
import { dueAfter, extendBy, shareOf, type Limit } from '../../kernel/calendar-limit.ts';
import type { ClockKind } from '../contract.constants.ts';
import type { Alarm, ClockChange, RequestClock } from '../model/document.ts';

/** A stretch in which the clock stood still. */
export interface Pause {
  from: Date;
  to: Date;
}

/** When a limit runs out that stood still in the pauses; pauses after it was used up change nothing. */
export function dueWithPauses(
  calendar: WorkingCalendar,
  limit: Limit,
  from: Date,
  pauses: readonly Pause[],
): Date {
  let due = dueAfter(calendar, from, limit);
  for (const pause of pauses) {
    if (pause.from < due) due = extendBy(calendar, limit.unit, due, pause);
  }
  return due;
}

export interface ClockStart {
  kind: ClockKind;
  limits: PhaseLimit;
  calendar: WorkingCalendar;
  /** Percents of the limit at which the owner is reminded. */
  reminders: readonly number[];
  ladder: readonly EscalationStep[];
  pauses?: readonly Pause[];
}

export function startClock(start: ClockStart, now: Date): RequestClock {
  const { kind, limits, calendar, pauses = [] } = start;
  const limit = limits.promised;
  const dueAt = dueWithPauses(calendar, limit, now, pauses);
  const statutoryDueAt = dueWithPauses(calendar, limits.statutory, now, pauses);
  return {
    kind,
    state: 'running',
    limit,
    startedAt: now,
    dueAt,
    statutoryDueAt,
    ...(calendar.provisionalYears(now, dueAt).length > 0 ? { provisional: true } : {}),
    alarms: alarmsOf(start, now, dueAt),
  };
}

/** At 100 % the breach itself is the reminder; steps of the ladder count from the breach. */
function alarmsOf(
  { kind, limits, calendar, reminders, ladder }: ClockStart,
  now: Date,
  dueAt: Date,
): Alarm[] {
  const span = { from: now, to: dueAt };
  const reminded = reminders
    .filter((percent) => percent < 100)
    .map((percent): Alarm => {
      const at = shareOf(calendar, limits.promised.unit, span, percent / 100);
      return { at, what: 'remind', percent };
    });
  // Done at the very moment that was promised is in time: late begins right after it.
  const late = new Date(dueAt.getTime() + 1);
  const steps = ladder
    .filter((step) => step.phase === kind)
    .map(({ after, level, role, action }): Alarm => {
      return { at: dueAfter(calendar, late, after), what: 'ladder', level, role, action };
    });
  const breach: Alarm = { at: late, what: 'breach' };
  // The sort is stable: a ladder step that comes at once still comes after its breach.
  return [...reminded, breach, ...steps].sort((left, right) => left.at.getTime() - right.at.getTime());
}

export const isOpenClock = (clock: RequestClock): boolean =>
  clock.metAt === undefined && clock.stoppedAt === undefined;

export interface ClocksChanged {
  clocks: RequestClock[];
  changes: ClockChange[];
}

/** Late is late: meeting a clock after its due time records the breach at the due time, once. */
export function meetClock(clocks: readonly RequestClock[], kind: ClockKind, at: Date): ClocksChanged {
  const changes: ClockChange[] = [];
  const next = clocks.map((clock): RequestClock => {
    if (clock.kind !== kind || !isOpenClock(clock)) return clock;
    const late = clock.breachedAt !== undefined || at > clock.dueAt;
    if (late && !clock.breachedAt) changes.push({ kind, change: 'breach' });
    changes.push({ kind, change: 'meet' });
    const breach = late ? { state: 'breached' as const, breachedAt: clock.dueAt } : { state: 'met' as const };
    return { ...clock, ...breach, metAt: at, alarms: [] };
  });
  return { clocks: next, changes };
}

/** Stops what still runs: the request was withdrawn or refused. A breach that has happened stays. */
export function stopClocks(clocks: readonly RequestClock[], at: Date): ClocksChanged {
  const changes: ClockChange[] = [];
  const next = clocks.map((clock): RequestClock => {
    if (!isOpenClock(clock)) return clock;
    const { kind } = clock;
    const late = clock.breachedAt !== undefined || at > clock.dueAt;
    if (late && !clock.breachedAt) changes.push({ kind, change: 'breach' });
    changes.push({ kind, change: 'stop' });
    const breach = late
      ? { state: 'breached' as const, breachedAt: clock.dueAt }
      : { state: 'stopped' as const };
    return { ...clock, ...breach, stoppedAt: at, alarms: [] };
  });
  return { clocks: next, changes };
}

export const clockStarted = (clock: RequestClock): ClockChange => ({
  kind: clock.kind,
  change: 'start',
  limit: clock.limit,
  dueAt: clock.dueAt,
  ...(clock.statutoryDueAt ? { statutoryDueAt: clock.statutoryDueAt } : {}),
});

export interface Rung {
  kind: ClockKind;
  alarm: Alarm;
}

/** Takes every alarm that is due off the clocks and answers them in the order in which they were due. */
export function ringDue(
  clocks: readonly RequestClock[],
  now: Date,
): { clocks: RequestClock[]; rung: Rung[] } {
  const rung: Rung[] = [];
  const next = clocks.map((clock): RequestClock => {
    const due = clock.alarms.filter((alarm) => alarm.at <= now);
    if (due.length === 0) return clock;
    rung.push(...due.map((alarm) => ({ kind: clock.kind, alarm })));
    const breached = due.some((alarm) => alarm.what === 'breach');
    const breach = breached ? { state: 'breached' as const, breachedAt: clock.dueAt } : {};
    return { ...clock, ...breach, alarms: clock.alarms.filter((alarm) => alarm.at > now) };
  });
  return {
    clocks: next,
    rung: rung.sort((left, right) => left.alarm.at.getTime() - right.alarm.at.getTime()),
  };
}

/** What is stored beside the clocks, so that lists sort and the sweeper finds without looking inside. */
export function dueFields(
  clocks: readonly RequestClock[],
  closeAt?: Date,
): { nextDueAt?: Date; nextDueKind?: ClockKind; wakeAt?: Date } {
  const first = nextClock(clocks);
  const wakeAt = earliest([
    ...clocks.flatMap((clock) => clock.alarms.map((alarm) => alarm.at)),
    ...(closeAt ? [closeAt] : []),
  ]);
  return { nextDueAt: first?.dueAt, nextDueKind: first?.kind, wakeAt };
}

const earliest = (times: readonly Date[]): Date | undefined =>
  times.length === 0 ? undefined : new Date(Math.min(...times.map((time) => time.getTime())));

/** The clock that is due first among those that are still open. */
export const nextClock = (clocks: readonly RequestClock[]): RequestClock | undefined =>
  clocks
    .filter(isOpenClock)
    .reduce<RequestClock | undefined>(
      (first, clock) => (first && first.dueAt <= clock.dueAt ? first : clock),
      undefined,
    );
