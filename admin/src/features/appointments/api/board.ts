// What the week board is made of: cells of one person and half a day, and where a dragged booking may land.
import type { BoardDay, BoardRow, Slot, StaffAppointmentRow } from '@contract/appointments';
import { momentAt } from '../../../shared/format/days';
import { minuteOfDay } from '../../../shared/format/time';
import { halfOf, type Half } from './days';

/** One half day of one person: where something is dropped or a free place is pressed. */
export interface Cell {
  staffId: string;
  name: string;
  date: string;
  half: Half;
  /** The very minute of the day, where the place says it. */
  minute?: number;
}

export function inHalf(day: BoardDay, half: Half): StaffAppointmentRow[] {
  return day.bookings
    .filter(({ start }) => halfOf(start) === half)
    .sort((one, other) => one.start.localeCompare(other.start));
}

/** A day without any work and with a word why is drawn as one hatched field. */
export function isOff(day: BoardDay): boolean {
  return day.frames.length === 0 && Boolean(day.off);
}

/** Why nobody works in this half of a day that is worked otherwise. */
export function whyNotIn({ frames, note }: BoardDay, half: Half): string | undefined {
  const worked = frames.some(({ from, to }) => (half === 'morning' ? from < noon : to > noon));
  return worked || frames.length === 0 ? undefined : note;
}

/** The free start of a half day that is nearest to the wished time of day. */
export function nearestSlot(
  slots: readonly Slot[],
  half: Half,
  wishedMinute: number | undefined,
): Slot | undefined {
  const free = slots.filter(({ start, left }) => left > 0 && halfOf(start) === half);
  if (wishedMinute === undefined) return free[0];
  const away = ({ start }: Slot) => Math.abs(minuteOfDay(start) - wishedMinute);
  return [...free].sort((one, other) => away(one) - away(other))[0];
}

/** Where a booking without a free place in the half day would stand: its own time of day, moved into the half. */
export function wishedStart(cell: Pick<Cell, 'date' | 'half'>, wishedMinute: number): string {
  const fits = wishedMinute < 13 * 60 === (cell.half === 'morning');
  const usual = cell.half === 'morning' ? 9 * 60 : 14 * 60;
  return momentAt(cell.date, fits ? wishedMinute : usual).toISOString();
}

export interface Conflict {
  row: BoardRow;
  booking: StaffAppointmentRow;
}

/** The next one first. */
export function conflictsOf(rows: readonly BoardRow[]): Conflict[] {
  return rows
    .flatMap((row) =>
      row.days.flatMap((day) =>
        day.bookings.filter(({ conflict }) => conflict).map((booking) => ({ row, booking })),
      ),
    )
    .sort((one, other) => one.booking.start.localeCompare(other.booking.start));
}

export function findBooking(rows: readonly BoardRow[], id: string | undefined): Conflict | undefined {
  for (const row of rows)
    for (const day of row.days) {
      const booking = day.bookings.find((one) => one.id === id);
      if (booking) return { row, booking };
    }
  return undefined;
}

/** 31/36 小时, with 超 past the full week; a room has no weekly time. */
export function weekLoad({ bookedMinutes, weeklyMinutes }: BoardRow): {
  words: string;
  percent: number;
  over: boolean;
} {
  const hours = (minutes: number) => Math.round(minutes / 60);
  if (weeklyMinutes === 0) return { words: `${hours(bookedMinutes)} 小时`, percent: 0, over: false };
  const over = bookedMinutes > weeklyMinutes;
  return {
    words: `${hours(bookedMinutes)}/${hours(weeklyMinutes)} 小时${over ? '，超' : ''}`,
    percent: Math.min(100, (bookedMinutes / weeklyMinutes) * 100),
    over,
  };
}

/** Booked and free on one day of everybody. */
export function countsOf(rows: readonly BoardRow[], date: string): { booked: number; free: number } {
  const days = rows.flatMap((row) => row.days.filter((day) => day.date === date));
  return {
    booked: days.reduce((sum, day) => sum + day.bookings.length, 0),
    free: days.reduce((sum, { free }) => sum + free.morning + free.afternoon, 0),
  };
}

/** 上午(8:30–12:00): the working time that most days of the people have. */
export function officeHalves(rows: readonly BoardRow[]): { morning: string; afternoon: string } | undefined {
  const frames = rows
    .filter(({ kind }) => kind === 'staff')
    .flatMap(({ days }) => days.flatMap((day) => day.frames));
  const morning = usual(frames.filter(({ to }) => to <= noon));
  const afternoon = usual(frames.filter(({ from }) => from >= noon));
  return morning && afternoon ? { morning, afternoon } : undefined;
}

function usual(frames: readonly { from: number; to: number }[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { from, to } of frames) {
    const words = `${clock(from)}–${clock(to)}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
const noon = 13 * 60;
const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
