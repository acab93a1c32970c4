/** What happens by the clock: expired holds, reminders, follow-ups, and another look at the waiting list. */
import type { CommandContext } from '../kernel/context.ts';
import { schedule } from '../kernel/jobs.ts';
import { ringDue } from '../kernel/ring-due.ts';
import { ringAppointment } from './commands/ring.ts';
import { expireWaiting } from './commands/waitlist/answer.ts';
import { tryWaiting } from './commands/waitlist/try-waiting.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import { waitsThatEnded } from './queries/waitlist.ts';

/** Answers how many appointments it changed. */
export const sweep = (context: CommandContext): Promise<number> =>
  ringDue(AppointmentModel, context.now, (id) => ringAppointment(context, { id }));

/** What is over ends; whoever still waits is asked again, as another day has come into reach and notice runs by itself. */
export async function tendWaitlist(context: CommandContext): Promise<void> {
  for (const { _id: waitId } of await waitsThatEnded(context.now)) await expireWaiting(context, { waitId });
  await tryWaiting(context);
}

export const appointmentJobs = [
  schedule('appointments.sweep', '*/10 * * * * *', sweep),
  schedule('appointments.waitlist', '*/10 * * * *', tendWaitlist),
];
