/** The front door of case files. */
import type { Domain } from '../http/domain.ts';
import { addToExport } from '../people/index.ts';
import { exportCasesOf } from './export.ts';
import { caseJobs } from './jobs.ts';
import { casePurges } from './purges.ts';
import { caseReactions } from './reactions.ts';
import { caseRoutes } from './routes.ts';
import { caseTimelines } from './timelines.ts';

/** For the demo district. */
export { loadFor as readCase } from './commands/case-command.ts';
export { writeNote } from './commands/note.ts';
export { open as openCase } from './commands/open.ts';
export { measure as measureGoal, review as reviewCase, setGoal } from './commands/plan.ts';
export type { GoalInput } from './rules/deeds.ts';

export const cases: Domain = {
  name: 'cases',
  routes: caseRoutes,
  reactions: caseReactions,
  jobs: caseJobs,
  purges: casePurges,
  timelines: caseTimelines,
  start: () => {
    addToExport('cases', exportCasesOf);
    return Promise.resolve();
  },
};
