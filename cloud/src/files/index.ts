/** Front door of files: uploading, tying files to things, links for readers, and the check of texts. */
import type { Domain } from '../http/domain.ts';
import { fileJobs } from './jobs.ts';
import { fileRoutes } from './routes.ts';

export { checkText } from './check-text.ts';
export { attachFiles } from './commands/attach.ts';
export { detachFiles } from './commands/detach.ts';
export { filesFor } from './queries.ts';

export const files: Domain = { name: 'files', routes: fileRoutes, jobs: fileJobs };
