/** What happens by the clock: reminders, breaches, steps of the ladder. */
import type { CommandContext } from '../kernel/context.ts';
import { schedule } from '../kernel/jobs.ts';
import { ringDue } from '../kernel/ring-due.ts';
import { ringRequest } from './commands/ring.ts';
import { RequestModel } from './model/request-model.ts';

/** Answers how many requests it changed. */
export const sweep = (context: CommandContext): Promise<number> =>
  ringDue(RequestModel, context.now, (id) => ringRequest(context, { id }));

export const requestJobs = [schedule('requests.sweep', '*/10 * * * * *', sweep)];
