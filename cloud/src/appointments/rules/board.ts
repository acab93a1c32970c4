/** The week board's arithmetic: how many starts are still free, and which bookings stand where they can't. Pure. */
import { travelMinutes } from '../../availability/index.ts';
import { timeOnDay } from '../../kernel/calendar-days.ts';
import type { Point } from '../../people/contract.ts';

export interface Stretch {
  from: Date;
  to: Date;
}

const hourMs = 3_600_000;
const noonMs = 12 * hourMs;

/** Whole hours that fit between the bookings of the day, from now on. */
export function freeHours(
  frames: readonly Stretch[],
  taken: readonly Stretch[],
  now: Date,
): { morning: number; afternoon: number } {
  const free = { morning: 0, afternoon: 0 };
  for (const frame of frames) {
    let at = Math.max(frame.from.getTime(), now.getTime());
    const busy = [...taken]
      .sort((left, right) => left.from.getTime() - right.from.getTime())
      .concat({ from: frame.to, to: frame.to });
    for (const { from, to } of busy) {
      const end = Math.min(from.getTime(), frame.to.getTime());
      for (; at + hourMs <= end; at += hourMs) {
        if (timeOnDay(at) < noonMs) free.morning += 1;
        else free.afternoon += 1;
      }
      at = Math.max(at, to.getTime());
    }
  }
  return free;
}

export interface Placed extends Stretch {
  id: string;
  location?: Point;
}

/** Why a booking is a problem where it stands, by its id: 当天休假, 不在工作时间, 路上时间不够（差 20 分）. */
export function conflictsOf(bookings: readonly Placed[], worked: Worked): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const ordered = bookings.toSorted((left, right) => left.from.getTime() - right.from.getTime());
  ordered.forEach((booking, index) => {
    const outside = outsideOf(booking, worked);
    if (outside) {
      found.set(booking.id, outside);
      return;
    }
    const before = ordered[index - 1];
    const short = before ? minutesShort(before, booking) : 0;
    if (short > 0) found.set(booking.id, `路上时间不够（差 ${short} 分）`);
  });
  return found;
}

interface Worked {
  frames: readonly Stretch[];
  /** Why nobody works that day. */
  off?: string;
  /** Why a day that is worked is not as usual. */
  note?: string;
}

/** Why this time is not wholly inside working time; nothing when it is. */
export function outsideOf({ from, to }: Stretch, { frames, off, note }: Worked): string | undefined {
  if (frames.some((frame) => frame.from <= from && to <= frame.to)) return undefined;
  if (off && frames.length === 0) return `当天${off}`;
  return note ? `不在工作时间（${note}）` : '不在工作时间';
}

/** Why a booking that fitted the working time fits it no longer; one that never did is not the change's doing. */
export const noLongerFits = (booking: Stretch, before: Worked, after: Worked): string | undefined =>
  outsideOf(booking, before) === undefined ? outsideOf(booking, after) : undefined;

function minutesShort(before: Placed, booking: Placed): number {
  const gap = Math.floor((booking.from.getTime() - before.to.getTime()) / 60_000);
  // Two at once share the start of a group; that is no walk.
  return gap < 0 ? 0 : travelMinutes(before.location, booking.location) - gap;
}
