/** In the morning the lead of a case hears that its review is due today. */
import { civilDate } from '../kernel/calendar-days.ts';
import type { CommandContext } from '../kernel/context.ts';
import { schedule } from '../kernel/jobs.ts';
import { notify } from '../notifications/index.ts';
import { residentFacts } from '../people/index.ts';
import { aboutCase } from './notices.ts';
import { dueForReview } from './queries/list.ts';

/** Safe to run twice: the day and the case are the cause, and a cause tells a person once. */
export async function remindOfReviews({ now }: CommandContext): Promise<number> {
  const today = civilDate(now.getTime());
  const due = await dueForReview(today);
  for (const file of due) {
    const nameMasked = (await residentFacts(file.residentId))?.nameMasked ?? '';
    await notify(
      {
        to: { kind: 'staff', id: file.lead.staffId },
        kind: 'caseReview',
        title: '今天该回顾一份个案',
        ...aboutCase(file, nameMasked),
        cause: `review/${file._id}/${today}`,
      },
      now,
    );
  }
  return due.length;
}

export const caseJobs = [schedule('cases.remindOfReviews', '0 30 8 * * *', remindOfReviews)];
