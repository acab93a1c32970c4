/** One calendar out of many workers' or rooms' days. Pure. */
import type { DayMark } from '../contract.constants.ts';

export interface FreeSlot {
  start: Date;
  end: Date;
  left: number;
}
export interface FreeDay {
  date: string;
  mark: DayMark;
  slots: FreeSlot[];
}

/** What a day says when they differ: the friendliest wins. */
const friendliness: readonly DayMark[] = ['open', 'full', 'tooSoon', 'beyond', 'closed'];

/** All of them cover the same dates in the same order; places at the same start add up. */
export function mergeDays(calendars: readonly (readonly FreeDay[])[]): FreeDay[] {
  const [first = []] = calendars;
  return first.map(({ date }, index) => {
    const days = calendars.flatMap((calendar) => calendar[index] ?? []);
    const marks = new Set(days.map(({ mark }) => mark));
    const mark = friendliness.find((each) => marks.has(each)) ?? 'closed';
    return { date, mark, slots: mergeSlots(days.flatMap(({ slots }) => slots)) };
  });
}

function mergeSlots(slots: readonly FreeSlot[]): FreeSlot[] {
  const byStart = new Map<number, FreeSlot>();
  for (const slot of slots) {
    const known = byStart.get(slot.start.getTime());
    byStart.set(slot.start.getTime(), known ? { ...known, left: known.left + slot.left } : slot);
  }
  return [...byStart.values()].sort((left, right) => left.start.getTime() - right.start.getTime());
}
