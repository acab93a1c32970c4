/** The front door of appointments. */
import type { Domain } from '../http/domain.ts';
import { visitReactions } from './reactions.visit.ts';
import { appointmentRoutes } from './routes/index.ts';

export type { AppointmentDocument } from './model/document.ts';
export { historyOf, type PastAppointment } from './queries/history.ts';

export const appointments: Domain = {
  name: 'appointments',
  routes: appointmentRoutes,
  reactions: visitReactions,
};
