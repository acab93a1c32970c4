/** schedule(): work by the calendar. Every process ticks; a lease lets one of them act per tick. */
import cron from 'node-cron';
import type { ScheduledTask } from 'node-cron';
import { systemActor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { CommandContext } from './context.ts';
import { withLease } from './leases.ts';
import { logger } from './logger.ts';

/** `fencingToken` grows with every holder: hand it to writes that a paused earlier holder must not overwrite. */
export type JobBody = (context: CommandContext, fencingToken: number) => Promise<unknown>;

export interface Job {
  name: string;
  /** Five or six fields, in Asia/Shanghai. */
  cron: string;
  run: JobBody;
}

/** Declares a job. It finds what is due and runs a command for each; running it twice must do no harm. */
export const schedule = (name: string, cronExpression: string, run: JobBody): Job => ({
  name,
  cron: cronExpression,
  run,
});

const leaseMs = 60_000;

/** Runs the job once now, if no other process is running it. */
export async function runJob(job: Job, clock: Clock): Promise<boolean> {
  const ran = await withLease(`job/${job.name}`, leaseMs, async (fencingToken) => {
    await job.run({ actor: systemActor(`job/${job.name}`), now: clock.now() }, fencingToken);
    return true;
  });
  return ran ?? false;
}

/** Starts the ticking; returns how to stop it. */
export function startJobs(jobs: readonly Job[], clock: Clock): () => Promise<void> {
  const running = new Set<Promise<unknown>>();
  const tasks: ScheduledTask[] = jobs.map((job) =>
    cron.schedule(
      job.cron,
      () => {
        const run = runJob(job, clock).catch((error: unknown) =>
          logger.error({ job: job.name, error }, 'job failed'),
        );
        running.add(run);
        void run.finally(() => running.delete(run));
      },
      { timezone: 'Asia/Shanghai', name: job.name, noOverlap: true },
    ),
  );
  return async () => {
    for (const task of tasks) await task.destroy();
    await Promise.all(running);
  };
}
