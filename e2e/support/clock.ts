/** The journeys play on a working morning, whenever they are run: duty hours and quiet hours then hold no surprises. */
import { civilDate, dayAt, dayOf, publishedKind, weekdayOf } from '../../cloud/src/kernel/calendar-days.ts';

const hour = 3_600_000;

const isWorkday = (day: number): boolean =>
  weekdayOf(day) <= 5 && publishedKind(civilDate(dayAt(day))) !== 'holiday';

/** How far ahead of the real time the next working day at ten is. */
export function shiftToWorkingMorning(now = Date.now()): number {
  let day = dayOf(now) + 1;
  while (!isWorkday(day)) day += 1;
  return dayAt(day) + 10 * hour - now;
}

/** Moves `new Date()` and `Date.now()` ahead, for the server and for the pages alike; timers run as ever. */
export const clockScript = (shiftMs: number): string => `{
  const shift = ${shiftMs};
  const Real = globalThis.Date;
  const ahead = () => Real.now() + shift;
  globalThis.Date = new Proxy(Real, {
    construct: (target, values, made) =>
      Reflect.construct(target, values.length ? values : [ahead()], made === globalThis.Date ? target : made),
    apply: () => new Real(ahead()).toString(),
    get: (target, name) => (name === 'now' ? ahead : Reflect.get(target, name)),
  });
}`;
