/** The front door of case files. */
import type { Domain } from '../http/domain.ts';
import { addToExport } from '../people/index.ts';
import { exportCasesOf } from './export.ts';
import { caseJobs } from './jobs.ts';
import { casePurges } from './purges.ts';
import { caseReactions } from './reactions.ts';
import { caseRoutes } from './routes.ts';

export const cases: Domain = {
  name: 'cases',
  routes: caseRoutes,
  reactions: caseReactions,
  jobs: caseJobs,
  purges: casePurges,
  start: () => {
    addToExport('cases', exportCasesOf);
    return Promise.resolve();
  },
};
