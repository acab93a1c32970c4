/** The sweeper: finds what is due and rings it. Safe to run twice, and to run again after a stop of hours. */
import type { CommandContext } from '../kernel/context.ts';
import { schedule } from '../kernel/jobs.ts';
import { logger } from '../kernel/logger.ts';
import { dueNow, ringRequest } from './commands/ring.ts';

const atOnce = 200;

/** Rings everything that is due, in the order in which it fell due; answers how many requests it changed. */
export async function sweep(context: CommandContext): Promise<number> {
  let rung = 0;
  const failed = new Set<string>();
  for (;;) {
    const due = (await dueNow(context.now, atOnce)).filter((id) => !failed.has(id));
    if (due.length === 0) return rung;
    for (const id of due) {
      try {
        if (await ringRequest(context, { id })) rung += 1;
      } catch (error) {
        // One that can't be rung must not hold up the others; the next tick tries it again.
        failed.add(id);
        logger.error({ requestId: id, error }, 'a due request could not be rung');
      }
    }
    if (failed.size >= atOnce) return rung;
  }
}

export const requestJobs = [schedule('requests.sweep', '*/10 * * * * *', sweep)];
