/** The sweeper: finds what is due and rings it. Safe to run twice, and to run again after a stop of hours. */
import type { CommandContext } from '../kernel/context.ts';
import { schedule } from '../kernel/jobs.ts';
import { logger } from '../kernel/logger.ts';
import { civilDate } from '../kernel/calendar-days.ts';
import { dueNow, ringAppointment } from './commands/ring.ts';
import { expireWaiting } from './commands/waitlist/answer.ts';
import { offerPlace } from './commands/waitlist/offer-place.ts';
import { waitingFor, waitsThatEnded } from './queries/waitlist.ts';

const atOnce = 200;
const daysAhead = 14;

/** Rings everything that is due, in the order in which it fell due; answers how many appointments it changed. */
export async function sweep(context: CommandContext): Promise<number> {
  let rung = 0;
  const failed = new Set<string>();
  for (;;) {
    const due = (await dueNow(context.now, atOnce)).filter((id) => !failed.has(id));
    if (due.length === 0) return rung;
    for (const id of due) {
      try {
        if (await ringAppointment(context, { id })) rung += 1;
      } catch (error) {
        // One that can't be rung must not hold up the others; the next tick tries it again.
        failed.add(id);
        logger.error({ appointmentId: id, error }, 'a due appointment could not be rung');
      }
    }
    if (failed.size >= atOnce) return rung;
  }
}

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
