/** When an appointment has to be looked at again: an expiring hold, reminders, what is owed after a service. Pure. */
import { dayAt, dayOf } from '../../kernel/calendar-days.ts';
import type { Alarm, AppointmentDocument } from '../model/document.ts';

/** So long staff may change their mind before anybody is told. */
const undoMs = 30_000;
const hourMs = 3_600_000;
/** Six in the evening: the day before, when people are at home and awake. */
const eveningHour = 18;

type Timed = Pick<
  AppointmentDocument,
  'state' | 'start' | 'end' | 'heldUntil' | 'alarms' | 'followUp' | 'told' | 'provider'
>;

/** What staff have done is told when it stands. */
export const tellLater = (now: Date): Alarm => ({ at: new Date(now.getTime() + undoMs), what: 'tell' });

/** What is still to come from this moment on, in order of time; an alarm that already rang does not come back. */
export function alarmsOf(appointment: Timed, now: Date): Alarm[] {
  const { state, start, heldUntil, followUp, alarms } = appointment;
  const next: Alarm[] = [];
  if (state === 'held') next.push({ at: heldUntil ?? now, what: 'lapse' });
  // Nobody confirmed it in time.
  if (state === 'pending') next.push({ at: start, what: 'lapse' });
  if (state === 'booked') next.push(...remindersOf(start).filter(({ at }) => at > now));
  if (state === 'booked' || state === 'pending') next.push(...alarms.filter(({ what }) => what === 'tell'));
  if (state === 'done' && followUp && !followUp.doneAt && followUp.dueAt > now) {
    next.push({ at: followUp.dueAt, what: 'followUp' });
  }
  return next.sort((left, right) => left.at.getTime() - right.at.getTime());
}

export function remindersOf(start: Date): Alarm[] {
  const dayBefore = dayOf(start.getTime()) - 1;
  return [
    { at: new Date(dayAt(dayBefore) + eveningHour * hourMs), what: 'remindDay' },
    { at: new Date(start.getTime() - hourMs), what: 'remindHour' },
  ];
}

/** What is due now. Reminders that were slept through are told once, as the nearest, and never after the start. */
export function ringing({ start, alarms }: Pick<Timed, 'start' | 'alarms'>, now: Date): Alarm[] {
  const due = alarms.filter(({ at }) => at <= now);
  const reminders = due.filter(({ what }) => what === 'remindDay' || what === 'remindHour');
  const last = now < start ? reminders.at(-1) : undefined;
  return due.filter((alarm) => !reminders.includes(alarm) || alarm === last);
}
