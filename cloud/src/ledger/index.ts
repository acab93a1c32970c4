/** The front door of the ledger: residents' points, and holds on them that other domains place, post and void. */
import type { Domain } from '../http/domain.ts';
import { addToExport } from '../people/index.ts';
import { ledgerPurges } from './erasure.ts';
import { ledgerJobs } from './jobs.ts';
import { exportPointsOf } from './my-data.ts';
import { ledgerReactions } from './reactions.ts';
import { ledgerRoutes } from './routes.ts';

export { holdPoints, postHold, voidHold } from './book/holds.ts';
/** For demo data too. */
export { grant } from './commands/grant.ts';
export { availablePoints } from './queries.ts';

export const ledger: Domain = {
  name: 'ledger',
  routes: ledgerRoutes,
  reactions: ledgerReactions,
  jobs: ledgerJobs,
  purges: ledgerPurges,
  start: () => {
    addToExport('ledger', exportPointsOf);
    return Promise.resolve();
  },
};
