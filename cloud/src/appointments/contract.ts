/** Endpoints of appointments: booking by residents, the staff's board, and the visit. */
import { residentAppointmentEndpoints } from './contract.resident.ts';
import { staffAppointmentEndpoints } from './contract.staff.ts';
import { visitEndpoints } from './contract.visits.ts';

export type { BookableWorker, CalendarDay, Provider, ServiceRecord, Slot, Step } from './contract.parts.ts';
export type { Appointment, AppointmentRow, Series, WaitEntry } from './contract.resident.ts';
export type {
  Board,
  BoardDay,
  BoardRow,
  Clash,
  Numbers,
  StaffAppointment,
  StaffAppointmentRow,
  ToPlace,
} from './contract.staff-views.ts';
export type { DayStop } from './contract.visits.ts';

export const appointmentEndpoints = {
  ...residentAppointmentEndpoints,
  ...staffAppointmentEndpoints,
  ...visitEndpoints,
};
