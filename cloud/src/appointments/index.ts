/** The front door of appointments. */
import type { Domain } from '../http/domain.ts';
import { addToExport } from '../people/index.ts';
import { appointmentJobs } from './jobs.ts';
import { appointmentPurges } from './purges.ts';
import { exportAppointmentsOf } from './my-data.ts';
import { appointmentReactions } from './reactions.ts';
import { appointmentRoutes } from './routes/index.ts';
import { appointmentTimelines } from './timelines.ts';

export { book } from './commands/book.ts';
export { cancel } from './commands/cancel.ts';
export { confirm } from './commands/confirm.ts';
export { rate } from './commands/rate.ts';
export { checkIn } from './commands/visit/check-in.ts';
export { attempt, miss, unanswered } from './commands/visit/closed-door.ts';
export { checkOut, record } from './commands/visit/record.ts';
export { joinWaitlist } from './commands/waitlist/join.ts';
export type { AppointmentDocument } from './model/document.ts';
export { historyOf, type PastAppointment } from './queries/history.ts';

export const appointments: Domain = {
  name: 'appointments',
  routes: appointmentRoutes,
  reactions: appointmentReactions,
  jobs: appointmentJobs,
  purges: appointmentPurges,
  timelines: appointmentTimelines,
  start: () => {
    addToExport('appointments', exportAppointmentsOf);
    return Promise.resolve();
  },
};
