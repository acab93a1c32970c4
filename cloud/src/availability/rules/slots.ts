/** The calendar of one worker or room: for every day its starts, those that are taken too, and one mark. */
import { dayOf } from '../../kernel/calendar-days.ts';
import type { DayMark } from '../contract.constants.ts';
import { minuteMs, type LoadedDay, type Wanted } from './day.ts';
import { judge, prepareDay } from './fits.ts';

/** `left` is 0 for a start that is taken. */
export interface Slot {
  start: Date;
  end: Date;
  left: number;
}

export interface DayOfSlots {
  mark: DayMark;
  slots: Slot[];
}

/** `days` by their number (kernel/calendar-days), in the order in which the answer has them. */
export function slotsOf(
  wanted: Wanted,
  days: readonly { number: number; day: LoadedDay }[],
  now: Date,
): DayOfSlots[] {
  return days.map(({ number, day }) => slotsOfDay(wanted, number, day, now.getTime()));
}

function slotsOfDay(wanted: Wanted, number: number, day: LoadedDay, now: number): DayOfSlots {
  const { rules } = wanted;
  const today = dayOf(now);
  if (number < today) return { mark: 'tooSoon', slots: [] };
  if (number > today + rules.horizonDays) return { mark: 'beyond', slots: [] };
  const starts = startsOf(wanted, day);
  if (starts.length === 0) return { mark: 'closed', slots: [] };
  const earliest = now + rules.noticeMinutes * minuteMs;
  const possible = starts.filter((start) => start >= earliest);
  if (possible.length === 0) return { mark: 'tooSoon', slots: [] };
  const prepared = prepareDay(day, wanted, now);
  const slots = possible.map((start) => ({
    start: new Date(start),
    end: new Date(start + rules.durationMinutes * minuteMs),
    left: judge(prepared, wanted, start, now).left,
  }));
  return { mark: slots.some((slot) => slot.left > 0) ? 'open' : 'full', slots };
}

function startsOf({ rules }: Wanted, { frames }: LoadedDay): number[] {
  const step = rules.stepMinutes * minuteMs;
  const duration = rules.durationMinutes * minuteMs;
  const starts: number[] = [];
  for (const { from, to, gridFrom } of frames) {
    const skipped = Math.ceil((from - gridFrom) / step);
    for (let start = gridFrom + skipped * step; start + duration <= to; start += step) starts.push(start);
  }
  return starts;
}
