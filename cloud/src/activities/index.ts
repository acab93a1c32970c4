/** The front door of activities: courses of the community and who comes to them. */
import { readLessonsFrom } from '../availability/index.ts';
import type { Domain } from '../http/domain.ts';
import { addToExport } from '../people/index.ts';
import { activityPurges } from './erasure.ts';
import { activityJobs } from './jobs.ts';
import { exportCoursesOf } from './my-data.ts';
import { lessonsOf } from './queries.ts';
import { activityReactions } from './reactions.ts';
import { activityRoutes } from './routes.ts';

export { pickUpIdsOf } from './child.ts';
export { enrol } from './commands/enrol.ts';
export { keepLessonsOf } from './commands/keep-lessons.ts';
export { planSessions } from './commands/plan-sessions.ts';
export { callRoll, letGo, noteSession } from './commands/run-session.ts';
export { createCourse, openCourse } from './commands/save-course.ts';
export { enrolmentsIn, historyOf, sessionsOfCourses, type PastLesson } from './queries.ts';

export const activities: Domain = {
  name: 'activities',
  routes: activityRoutes,
  reactions: activityReactions,
  jobs: activityJobs,
  purges: activityPurges,
  start: () => {
    addToExport('activities', exportCoursesOf);
    readLessonsFrom(lessonsOf);
    return Promise.resolve();
  },
};
