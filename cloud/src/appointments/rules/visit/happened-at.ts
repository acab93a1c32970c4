/** When an act without a network happened: the phone's word is kept beside the time of arrival, if it can be true. */
import { dayAt, dayOf } from '../../../kernel/calendar-days.ts';
import { unprocessable } from '../../../kernel/errors.ts';

/** A phone's clock may go a little fast. */
const fastestMs = 10 * 60_000;

/**
 * Undefined when the act came at once. Never before the civil day of the appointment, never ahead of the arrival:
 * a clock that goes a little fast counts as now, so that nothing on the timeline lies in the future.
 */
export function happenedAt(told: string | undefined, start: Date, arrivedAt: Date): Date | undefined {
  if (told === undefined) return undefined;
  const at = new Date(told);
  if (at.getTime() > arrivedAt.getTime() + fastestMs) {
    throw unprocessable('visit.fromTheFuture', '手机时间不准，请校准手机时间后再送');
  }
  refuseBeforeTheDay(start, at);
  return at > arrivedAt ? arrivedAt : at;
}

export function refuseBeforeTheDay(start: Date, at: Date): void {
  if (at.getTime() >= dayAt(dayOf(start.getTime()))) return;
  throw unprocessable('visit.beforeTheDay', '还没到预约那一天，请核对日期和手机时间');
}
