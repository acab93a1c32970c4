/** The dates of a series, and what lies nearest to one that can't be had. Pure. */
import { dayOf } from '../../kernel/calendar-days.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** One turn of the rhythm and the start that is booked for it: the same, or the one chosen instead. */
export interface SeriesDate {
  date: Date;
  start: Date;
}

export interface Rhythm {
  first: Date;
  everyWeeks: number;
  times: number;
  instead?: readonly SeriesDate[];
}

/** China keeps one time the whole year, so the same hour is whole weeks later. */
export function seriesDates({ first, everyWeeks, times, instead = [] }: Rhythm): SeriesDate[] {
  const chosen = new Map(instead.map(({ date, start }) => [date.getTime(), start]));
  return Array.from({ length: times }, (_, index) => {
    const date = new Date(first.getTime() + index * everyWeeks * weekMs);
    return { date, start: chosen.get(date.getTime()) ?? date };
  });
}

/** Times chosen instead that belong to no date of the rhythm. */
export function strayDates(rhythm: Rhythm): SeriesDate[] {
  const dates = new Set(seriesDates(rhythm).map(({ date }) => date.getTime()));
  return (rhythm.instead ?? []).filter(({ date }) => !dates.has(date.getTime()));
}

const shown = 3;
/** Nobody waits half a week longer: then the next turn of the rhythm is as near. */
const aroundMs = 3.5 * dayMs;

/** Free starts of the same day; where it has none, those nearest in the days around it. */
export function nearestStarts(free: readonly Date[], wanted: Date): Date[] {
  const distance = (start: Date) => Math.abs(start.getTime() - wanted.getTime());
  const near = free.filter((start) => distance(start) < aroundMs);
  const day = near.filter((start) => onSameDay(start, wanted));
  return (day.length > 0 ? day : near)
    .toSorted((left, right) => distance(left) - distance(right))
    .slice(0, shown)
    .sort((left, right) => left.getTime() - right.getTime());
}

const onSameDay = (left: Date, right: Date): boolean => dayOf(left.getTime()) === dayOf(right.getTime());
