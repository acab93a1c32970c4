/** Working time in Asia/Shanghai: office hours with gaps, public holidays, swapped workdays, local overrides. */
import {
  civilDate,
  dayAt,
  dayOf,
  isPublishedYear,
  publishedKind,
  timeOnDay,
  weekdayOf,
  yearOf,
} from './calendar-days.ts';

/** A stretch of office hours, in minutes from midnight; the end is not part of it. */
export interface OfficeFrame {
  startMinute: number;
  endMinute: number;
}

export interface CalendarDefinition {
  id: string;
  name: string;
  /** Frames of each weekday, Monday first, seven entries; an empty entry is a day off. */
  week: OfficeFrame[][];
  /** Whether the State Council's holidays and swapped workdays apply. */
  followsPublicHolidays: boolean;
  /** Local decisions about single dates; they win over everything. No frames means closed. */
  overrides: { date: string; frames: OfficeFrame[]; note?: string }[];
}

export interface WorkingCalendar {
  readonly definition: CalendarDefinition;
  /** The office frames of the civil day that contains the instant, in order, as instants. */
  framesOn(at: Date): { from: Date; to: Date }[];
  isOpen(at: Date): boolean;
  /** The instant itself when open, else the next opening. */
  nextOpen(at: Date): Date;
  /** The earliest instant with that much office time after `from`. */
  addWorkingMinutes(from: Date, minutes: number): Date;
  workingMinutesBetween(from: Date, to: Date): number;
  /** End of office of the n-th working day after the day of `from`, which itself is not counted. */
  addWorkingDays(from: Date, days: number): Date;
  /** Years in the span whose public holidays are not published: results there are provisional and must be shown as such. */
  provisionalYears(from: Date, to: Date): number[];
}

const MINUTE = 60_000;
/** Long enough for any limit, short enough that a calendar that never opens is found at once. */
const HORIZON_DAYS = 3 * 366;

interface Day {
  /** Milliseconds from midnight, in order, not overlapping. */
  frames: readonly (readonly [number, number])[];
  openMs: number;
}

export function workingCalendar(definition: CalendarDefinition): WorkingCalendar {
  const day = dayLookup(definition);
  const addMs = (from: number, amount: number): number => {
    if (amount <= 0) return from;
    let left = amount;
    const first = dayOf(from);
    for (let number = first; number < first + HORIZON_DAYS; number += 1) {
      const { frames, openMs } = day(number);
      if (number > first && openMs < left) {
        left -= openMs;
        continue;
      }
      const midnight = dayAt(number);
      for (const [start, end] of frames) {
        const begin = Math.max(midnight + start, from);
        const open = midnight + end - begin;
        if (open <= 0) continue;
        if (open >= left) return begin + left;
        left -= open;
      }
    }
    throw neverOpens(definition);
  };
  return {
    definition,
    framesOn: (at) => {
      const midnight = dayAt(dayOf(at.getTime()));
      return day(dayOf(at.getTime())).frames.map(([start, end]) => ({
        from: new Date(midnight + start),
        to: new Date(midnight + end),
      }));
    },
    isOpen: (at) => {
      const within = timeOnDay(at.getTime());
      return day(dayOf(at.getTime())).frames.some(([start, end]) => within >= start && within < end);
    },
    // The first open millisecond ends one millisecond later.
    nextOpen: (at) => new Date(addMs(at.getTime(), 1) - 1),
    addWorkingMinutes: (from, minutes) => new Date(addMs(from.getTime(), Math.round(minutes * MINUTE))),
    workingMinutesBetween: (from, to) => openMsBetween(day, from.getTime(), to.getTime()) / MINUTE,
    addWorkingDays: (from, days) => endOfWorkingDay(definition, day, from.getTime(), days),
    provisionalYears: (from, to) => {
      if (!definition.followsPublicHolidays) return [];
      const years: number[] = [];
      for (let year = yearOf(from.getTime()); year <= yearOf(to.getTime()); year += 1) {
        if (!isPublishedYear(year)) years.push(year);
      }
      return years;
    },
  };
}

/** Days are worked out once and kept: a limit walks over the same few dozen days again and again. */
function dayLookup(definition: CalendarDefinition): (number: number) => Day {
  const known = new Map<number, Day>();
  const overrides = new Map(definition.overrides.map((entry) => [entry.date, entry.frames]));
  const workday = definition.week.find((frames) => frames.length > 0) ?? [];
  const framesOf = (number: number): OfficeFrame[] => {
    const date = civilDate(dayAt(number));
    const local = overrides.get(date);
    if (local) return local;
    const usual = definition.week[weekdayOf(number) - 1] ?? [];
    if (!definition.followsPublicHolidays) return usual;
    const kind = publishedKind(date);
    if (kind === 'holiday') return [];
    // A swapped Saturday is a whole working day, whatever short hours Saturdays have otherwise.
    return kind === 'swappedWorkday' ? workday : usual;
  };
  return (number) => {
    const found = known.get(number);
    if (found) return found;
    const frames = framesOf(number)
      .map((frame) => [frame.startMinute * MINUTE, frame.endMinute * MINUTE] as const)
      .sort((left, right) => left[0] - right[0]);
    const made: Day = { frames, openMs: frames.reduce((sum, [start, end]) => sum + end - start, 0) };
    known.set(number, made);
    return made;
  };
}

function openMsBetween(day: (number: number) => Day, from: number, to: number): number {
  if (to <= from) return 0;
  let sum = 0;
  const first = dayOf(from);
  const last = dayOf(to);
  for (let number = first; number <= last; number += 1) {
    const { frames, openMs } = day(number);
    if (number > first && number < last) {
      sum += openMs;
      continue;
    }
    const midnight = dayAt(number);
    for (const [start, end] of frames) {
      sum += Math.max(0, Math.min(midnight + end, to) - Math.max(midnight + start, from));
    }
  }
  return sum;
}

function endOfWorkingDay(
  definition: CalendarDefinition,
  day: (number: number) => Day,
  from: number,
  days: number,
): Date {
  const first = dayOf(from);
  let left = Math.max(0, days);
  for (let number = days > 0 ? first + 1 : first; number < first + HORIZON_DAYS; number += 1) {
    const last = day(number).frames.at(-1);
    if (!last) continue;
    const end = dayAt(number) + last[1];
    if (end < from) continue;
    left -= 1;
    if (left <= 0) return new Date(end);
  }
  throw neverOpens(definition);
}

const neverOpens = (definition: CalendarDefinition): Error =>
  new Error(`calendar ${definition.id} has no office hours within three years`);
