/** When somebody works on one day: the usual week, the calendar, single dates, leave and closures. */
import { dayAt, weekdayOf } from '../../kernel/calendar-days.ts';
import { minuteMs, type Stretch } from './day.ts';

export interface Minutes {
  from: number;
  to: number;
}

export interface TimeOff {
  from: Date;
  to: Date;
  /** In words, for those who look at the day. */
  label: string;
}

/** What the calendar says about a day, before anybody's own plan. */
export interface CalendarDay {
  kind: 'ordinary' | 'holiday' | 'swappedWorkday';
  /** A local decision about this date wins over the published list; no frames means closed. */
  local?: readonly Minutes[];
}

export interface WorkingRules {
  weekly: readonly (Minutes & { weekday: number })[];
  /** The dated exception of this day. */
  exception?: { frames: readonly Minutes[]; reason: string };
  calendar: CalendarDay;
  off: readonly TimeOff[];
}

export interface WorkingDay {
  frames: Stretch[];
  /** Why nobody works that day; absent when somebody does. */
  off?: string;
  /** Why a day that is worked is not as usual: a meeting, a morning's leave. */
  note?: string;
}

export function workingTime(rules: WorkingRules, day: number): WorkingDay {
  const { minutes, why } = usualMinutes(rules, weekdayOf(day));
  const planned = asStretches(minutes, dayAt(day));
  if (planned.length === 0) return { frames: [], off: why };
  const frames = rules.off.reduce<Stretch[]>(
    (left, { from, to }) => without(left, from.getTime(), to.getTime()),
    planned,
  );
  if (frames.length > 0) {
    const cut = rules.off.find(({ from, to }) => overlapsAny(planned, from.getTime(), to.getTime()));
    const note = cut?.label ?? rules.exception?.reason;
    return { frames, ...(note ? { note } : {}) };
  }
  const label = rules.off.find(({ from, to }) => without(planned, from.getTime(), to.getTime()).length === 0);
  return { frames, off: (label ?? rules.off[0])?.label ?? '休息' };
}

const overlapsAny = (frames: readonly Stretch[], from: number, to: number): boolean =>
  frames.some((frame) => from < frame.to && frame.from < to);

/** A dated exception wins over everything but leave and closures. */
function usualMinutes(rules: WorkingRules, weekday: number): { minutes: readonly Minutes[]; why: string } {
  const { exception, calendar, weekly } = rules;
  if (exception) return { minutes: exception.frames, why: exception.reason };
  const own = weekly.filter((frame) => frame.weekday === weekday);
  if (calendar.local) {
    const base = own.length > 0 ? own : firstWorkingDay(weekly);
    return { minutes: calendar.local.flatMap((local) => overlaps(base, local)), why: '停办' };
  }
  if (calendar.kind === 'holiday') return { minutes: [], why: '放假' };
  const minutes = calendar.kind === 'swappedWorkday' ? firstWorkingDay(weekly) : own;
  return { minutes, why: '休息' };
}

/** A swapped Saturday is a whole working day, whatever short hours Saturdays have otherwise. */
function firstWorkingDay(weekly: WorkingRules['weekly']): readonly Minutes[] {
  const first = Math.min(...weekly.map((frame) => frame.weekday));
  return weekly.filter((frame) => frame.weekday === first);
}

const overlaps = (frames: readonly Minutes[], { from, to }: Minutes): Minutes[] =>
  frames
    .map((frame) => ({ from: Math.max(frame.from, from), to: Math.min(frame.to, to) }))
    .filter((frame) => frame.from < frame.to);

/** In order; frames that touch or overlap become one. */
function asStretches(minutes: readonly Minutes[], midnight: number): Stretch[] {
  const joined: Minutes[] = [];
  for (const { from, to } of [...minutes].sort((left, right) => left.from - right.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) joined.push({ from, to });
  }
  return joined.map(({ from, to }) => {
    const start = midnight + from * minuteMs;
    return { from: start, to: midnight + to * minuteMs, gridFrom: start };
  });
}

/** What is left keeps its grid, so that a morning cut short still has starts on the half hour. */
const without = (frames: readonly Stretch[], from: number, to: number): Stretch[] =>
  frames.flatMap((frame) =>
    to <= frame.from || frame.to <= from
      ? [frame]
      : [
          { ...frame, to: Math.min(frame.to, from) },
          { ...frame, from: Math.max(frame.from, to) },
        ].filter((piece) => piece.from < piece.to),
  );
