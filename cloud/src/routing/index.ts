/** Routing's front door. */
import type { Domain } from '../http/domain.ts';
import { categories } from '../catalogue/index.ts';
import { systemClock } from '../kernel/clock.ts';
import { schedule } from '../kernel/jobs.ts';
import { routingReactions } from './reactions.ts';
import { startRoster, stopRoster } from './roster-state.ts';
import { routingPurges } from './purges.ts';
import { routingRoutes } from './routes.ts';
import { startRules, stopRules } from './rule-book.ts';
import { retrainWhenWorthwhile } from './suggester/learning.ts';
import { loadSuggester, startPolling, stopPolling, suggesterVersion } from './suggester/state.ts';

export { installRouting } from './commands/install.ts';
export type { RosterUnit } from './roster.ts';
export { currentRoster, loadRoster, recountLoads, rosterLoad } from './roster-state.ts';
export { candidatesIn, poolOneLevelUp, route } from './route.ts';
export { forgetExamples, learn, retrainWhenWorthwhile } from './suggester/learning.ts';
export { suggest } from './suggester/state.ts';
export { urgencySigns } from './urgency-signs.ts';

export const routing: Domain = {
  name: 'routing',
  routes: routingRoutes,
  reactions: routingReactions,
  purges: routingPurges,
  jobs: [schedule('routing.retrain', '*/10 * * * *', ({ now }) => retrainWhenWorthwhile(now))],
  start: async () => {
    await startRoster();
    await startRules();
    await loadSuggester();
    if (suggesterVersion() === 0 && categories().size > 0) await retrainWhenWorthwhile(systemClock.now());
    startPolling();
  },
  stop: () => {
    stopRoster();
    stopRules();
    stopPolling();
    return Promise.resolve();
  },
};
