/** What happens by the clock: expired holds, reminders, follow-ups, and another look at the waiting list. */
import type { CommandContext } from '../kernel/context.ts';
import { schedule } from '../kernel/jobs.ts';
import { ringDue } from '../kernel/ring-due.ts';
import { civilDate } from '../kernel/calendar-days.ts';
import { ringAppointment } from './commands/ring.ts';
import { expireWaiting } from './commands/waitlist/answer.ts';
import { offerPlace } from './commands/waitlist/offer-place.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import { waitingFor, waitsThatEnded } from './queries/waitlist.ts';

const daysAhead = 14;

/** Answers how many appointments it changed. */
export const sweep = (context: CommandContext): Promise<number> =>
  ringDue(AppointmentModel, context.now, (id) => ringAppointment(context, { id }));

/**
 * Places also become free without anybody cancelling: a new frame of a plan, a closure taken back. Whoever waits is
 * asked again in the order in which they came; what is over ends.
 */
export async function tendWaitlist(context: CommandContext): Promise<void> {
  const { now } = context;
  for (const { _id: waitId } of await waitsThatEnded(now)) await expireWaiting(context, { waitId });
  const dates = Array.from({ length: daysAhead }, (_, day) => civilDate(now.getTime() + day * 86_400_000));
  for (const { _id: waitId } of await waitingFor(dates)) await offerPlace(context, { waitId });
}

export const appointmentJobs = [
  schedule('appointments.sweep', '*/10 * * * * *', sweep),
  schedule('appointments.waitlist', '*/10 * * * *', tendWaitlist),
];
