/** Whether a worker can take a request at this moment, and if not, why. */
import type { RosterStaff } from './roster.ts';

/** The moment as duty hours see it, worked out once a decision. */
export interface DutyMoment {
  at: number;
  /** Monday = 1, in Asia/Shanghai. */
  weekday: number;
  minute: number;
  month: number;
}

const OFFSET = 8 * 3_600_000;

export function dutyMoment(now: Date): DutyMoment {
  const local = new Date(now.getTime() + OFFSET);
  return {
    at: now.getTime(),
    weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
    month: local.getUTCMonth() + 1,
  };
}

export const onLeave = (staff: RosterStaff, moment: DutyMoment): boolean =>
  staff.leaves.some((leave) => leave.from.getTime() <= moment.at && moment.at < leave.to.getTime());

export const isOnDuty = (staff: RosterStaff, moment: DutyMoment): boolean =>
  staff.onDuty &&
  (staff.dutyFrames.length === 0 ||
    staff.dutyFrames.some(
      (frame) => frame.weekday === moment.weekday && frame.from <= moment.minute && moment.minute < frame.to,
    )) &&
  !onLeave(staff, moment);
