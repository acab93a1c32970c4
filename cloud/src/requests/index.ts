/** The front door of requests. */
import type { Domain } from '../http/domain.ts';
import { recountLoads, rosterLoad } from '../routing/index.ts';
import { addToExport } from '../people/index.ts';
import { requestJobs } from './jobs.ts';
import { exportRequestsOf } from './my-data.ts';
import { countLoads } from './queries/loads.ts';
import { requestPurges } from './purges.ts';
import { requestReactions } from './reactions.ts';
import { requestRoutes } from './routes/index.ts';
import { useSurroundings } from './surroundings.ts';
import { requestTimelines } from './timelines.ts';
import { realSurroundings } from './wiring/surroundings.ts';

export { accept } from './commands/accept.ts';
export { assign } from './commands/assign.ts';
export { cancel } from './commands/cancel.ts';
export { claim } from './commands/claim.ts';
export { escalate } from './commands/escalate.ts';
export { note } from './commands/note.ts';
export { rate } from './commands/rate.ts';
export { reject } from './commands/reject.ts';
export { raise as raiseRequest } from './commands/raise.ts';
export { loadFor as requestFor } from './commands/request-command.ts';
export { resolve } from './commands/resolve.ts';
export { giveBack } from './commands/return.ts';
export { start } from './commands/start.ts';
export { submit } from './commands/submit.ts';
export { transfer } from './commands/transfer.ts';
export { tellOfVisit } from './commands/visit.ts';
export { rowInWords, summaryInWords } from './imports/report.ts';
export { importFile } from './imports/run.ts';
export { sweep } from './jobs.ts';
export { historyOf, type PastRequest } from './queries/history.ts';
export { familiarTo } from './queries/familiar.ts';
export type { RequestDocument, RequestVisit } from './model/document.ts';

export const requests: Domain = {
  name: 'requests',
  routes: requestRoutes,
  reactions: requestReactions,
  jobs: requestJobs,
  purges: requestPurges,
  timelines: requestTimelines,
  start: async () => {
    useSurroundings(realSurroundings);
    addToExport('requests', exportRequestsOf);
    rosterLoad.countWith(countLoads);
    await recountLoads();
  },
};
