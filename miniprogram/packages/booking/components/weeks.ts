/** The booking calendar as weeks on a wall: what is gone, what is free, and what is nearest to a wish. */
import { dayMarks, type DayMark } from '../../../../cloud/src/appointments/contract.constants';
import type { CalendarDay } from '../../../shared/api/types';
import { addDays, civilDay, isoWeekday, mondayOf, monthOf } from '../../../shared/format/days';

export type Slot = CalendarDay['slots'][number];
export interface Cell {
  date: string;
  mark: DayMark | 'past';
}

const friday = 5;
const useful = (mark: DayMark | 'past') => mark === 'open' || mark === 'full';

export const markWord = (mark: Cell['mark']) => (mark === 'past' ? '过了' : dayMarks[mark]);

/** Monday to Friday, and the weekend where somebody works; weeks in which nothing is left begin later. */
export function weeksOf(days: readonly CalendarDay[], today: string): Cell[][] {
  const marks = new Map(days.map(({ date, mark }) => [date, mark]));
  const last = days.at(-1)?.date ?? today;
  const weeks: Cell[][] = [];
  for (let monday = mondayOf(today); monday <= last; monday = addDays(monday, 7)) {
    const cells = Array.from({ length: 7 }, (_, index): Cell => {
      const date = addDays(monday, index);
      return { date, mark: date < today ? 'past' : (marks.get(date) ?? 'beyond') };
    });
    const shown = cells.filter(({ date, mark }) => isoWeekday(date) <= friday || useful(mark));
    if (weeks.length > 0 || shown.some(({ mark }) => useful(mark))) weeks.push(shown);
  }
  while (weeks.length > 1 && !weeks.at(-1)?.some(({ mark }) => useful(mark))) weeks.pop();
  return weeks;
}

const free = ({ left }: Slot) => left > 0;
const slotsOf = (days: readonly CalendarDay[], date: string) =>
  days.find((day) => day.date === date)?.slots ?? [];

export const isFree = (days: readonly CalendarDay[], start: string) =>
  slotsOf(days, civilDay(start)).some((slot) => slot.start === start && free(slot));
export const firstFree = (days: readonly CalendarDay[], date?: string): string | undefined =>
  (date === undefined ? days.flatMap(({ slots }) => slots) : slotsOf(days, date)).find(free)?.start;

/** The free start that is nearest in time, for somebody whose own was just taken. */
export function nearestFree(days: readonly CalendarDay[], wanted: string): string | undefined {
  const distance = (start: string) => Math.abs(Date.parse(start) - Date.parse(wanted));
  return days
    .flatMap(({ slots }) => slots.filter(free))
    .map(({ start }) => start)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** The month in which most of a week lies. */
export const monthText = (cells: readonly Cell[], today: string) =>
  `${monthOf(cells[Math.floor(cells.length / 2)]?.date ?? today)}月`;

export interface Halves {
  word: '上午' | '下午' | '晚上';
  slots: Slot[];
}
const noon = 12;
const evening = 18;
const hourOf = (start: string) => new Date(Date.parse(start) + 8 * 3_600_000).getUTCHours();

export function halvesOf(days: readonly CalendarDay[], date: string): Halves[] {
  const slots = slotsOf(days, date);
  const between = (from: number, to: number) =>
    slots.filter(({ start }) => hourOf(start) >= from && hourOf(start) < to);
  const halves: Halves[] = [
    { word: '上午', slots: between(0, noon) },
    { word: '下午', slots: between(noon, evening) },
    { word: '晚上', slots: between(evening, 24) },
  ];
  return halves.filter((half) => half.slots.length > 0);
}
