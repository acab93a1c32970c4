/** Every night the next day's sessions are planned and kept free for their people; every evening people hear of tomorrow's lesson. */
import { civilDate, dayAt, dayOf } from '../kernel/calendar-days.ts';
import type { CommandContext } from '../kernel/context.ts';
import { schedule } from '../kernel/jobs.ts';
import { logger } from '../kernel/logger.ts';
import { keepLessonsOf } from './commands/keep-lessons.ts';
import { planSessions } from './commands/plan-sessions.ts';
import { CourseModel } from './model/course.ts';
import { SessionModel, type SessionDocument } from './model/session.ts';
import { reminder, send } from './notices.ts';
import { enrolmentsIn } from './queries.ts';

export async function planAhead(context: CommandContext): Promise<void> {
  const today = civilDate(context.now.getTime());
  const running = await CourseModel.find({ state: { $ne: 'draft' }, lastDay: { $gte: today } })
    .select('_id')
    .lean<{ _id: string }[]>();
  for (const { _id: courseId } of running) {
    try {
      await planSessions(context, { courseId });
      await keepLessonsOf(courseId, context);
    } catch (error) {
      logger.error({ courseId, error }, 'a course could not be planned');
    }
  }
}

/** Twice does no harm: a notice with the same cause is told once. */
export async function remindOfTomorrow({ now }: CommandContext): Promise<void> {
  const tomorrow = dayOf(now.getTime()) + 1;
  const sessions = await SessionModel.find({
    state: 'planned',
    start: { $gte: new Date(dayAt(tomorrow)), $lt: new Date(dayAt(tomorrow + 1)) },
  }).lean<SessionDocument[]>();
  for (const session of sessions) {
    const excused = new Set(session.roll.map(({ enrolmentId }) => enrolmentId));
    const coming = (await enrolmentsIn([session.courseId])).filter(
      ({ _id, state }) => state === 'enrolled' && !excused.has(_id),
    );
    await send(
      coming.map((enrolment) => reminder(session, enrolment)),
      now,
    );
  }
}

export const activityJobs = [
  schedule('activities.planAhead', '20 3 * * *', planAhead),
  schedule('activities.remindOfTomorrow', '0 18 * * *', remindOfTomorrow),
];
