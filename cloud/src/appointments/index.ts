/** The front door of appointments. */
import type { Domain } from '../http/domain.ts';
import { appointmentJobs } from './jobs.ts';
import { appointmentReactions } from './reactions.ts';
import { appointmentRoutes } from './routes/index.ts';

export type { AppointmentDocument } from './model/document.ts';
export { historyOf, type PastAppointment } from './queries/history.ts';

export const appointments: Domain = {
  name: 'appointments',
  routes: appointmentRoutes,
  reactions: appointmentReactions,
  jobs: appointmentJobs,
};
