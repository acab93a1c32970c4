/** Front door of notifications: tell a person something, and tell open screens to look again. */
import type { Domain } from '../http/domain.ts';
import { notificationJobs } from './jobs.ts';
import { stopLooking } from './live.ts';
import { outboxSettled } from './outbox.ts';
import { notificationReactions } from './reactions.ts';
import { notificationRoutes } from './routes.ts';

export { announceRequest } from './live.ts';
export { notify, type Notice } from './notify.ts';

export const notifications: Domain = {
  name: 'notifications',
  routes: notificationRoutes,
  reactions: notificationReactions,
  jobs: notificationJobs,
  stop: async () => {
    stopLooking();
    await outboxSettled();
  },
};
