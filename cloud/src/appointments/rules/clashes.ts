/** Why a booking or a lesson can't be kept any more once working time is changed; pure. */
import type { ChangedWork } from '../../availability/index.ts';
import { noLongerFits, type Stretch } from './board.ts';

type Worked = ReturnType<ChangedWork['after']>;

export interface Changed {
  /** The day of everybody and everything that it needs, before and after the change. */
  days: readonly { before: Worked; after: Worked }[];
  /** A leave or a closure that is about to be entered. */
  away?: (Stretch & { label: string }) | undefined;
}

/**
 * In hours it goes with them. Out of hours, where classes are given and a clerk may overrule, only a leave, a closure
 * or a day that falls away stops it. What could not be kept before is not the change's doing.
 */
export function conflictWith(span: Stretch, { days, away }: Changed): string | undefined {
  for (const { before, after } of days) {
    const conflict = noLongerFits(span, before, after);
    if (conflict) return conflict;
    if (after.off && fallsAway(after) && !fallsAway(before)) return `当天${after.off}`;
  }
  const meets = away && away.from < span.to && span.from < away.to;
  return meets && !days.some(({ before }) => fallsAway(before)) ? `当天${away.label}` : undefined;
}

const usualDayOff = '休息';
const fallsAway = ({ frames, off }: Worked): boolean => frames.length === 0 && off !== usualDayOff;
