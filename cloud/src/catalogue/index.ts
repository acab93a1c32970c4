/** The catalogue's front door. */
import type { Domain } from '../http/domain.ts';
import { catalogueRoutes } from './routes.ts';
import { startCatalogue, stopCatalogue } from './snapshot.ts';

export { installCatalogue } from './commands/install.ts';
export { calendarOf, categories, findCategory, findDeadlinePolicy, policyCodeOf } from './queries.ts';
export { exampleSeeds } from './seed/examples/index.ts';
export { loadCatalogue } from './snapshot.ts';

export const catalogue: Domain = {
  name: 'catalogue',
  routes: catalogueRoutes,
  start: startCatalogue,
  stop: stopCatalogue,
};
