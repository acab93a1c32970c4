/** Why a lesson can't be held any more once working time is changed; pure. */
import type { ChangedWork } from '../../availability/index.ts';
import { noLongerFits, type Stretch } from './board.ts';

type Worked = ReturnType<ChangedWork['after']>;

/** A leave or a closure that is about to be entered. */
export interface Away extends Stretch {
  label: string;
}

/** Classes are given in the evening and on Saturdays too: out of hours only a whole day that falls away stops one. */
export function lessonConflict(
  lesson: Stretch,
  { away, days }: { away?: Away | undefined; days: readonly { before: Worked; after: Worked }[] },
): string | undefined {
  if (away && away.from < lesson.to && lesson.from < away.to) return `当天${away.label}`;
  for (const { before, after } of days) {
    const conflict = noLongerFits(lesson, before, after);
    if (conflict) return conflict;
    if (after.off && fallsAway(after) && !fallsAway(before)) return `当天${after.off}`;
  }
  return undefined;
}

const usualDayOff = '休息';
const fallsAway = ({ frames, off }: Worked): boolean => frames.length === 0 && off !== usualDayOff;
