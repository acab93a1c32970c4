/** The names of what happens to appointments and on the waiting list, and what the events carry. */
import type { AppointmentAction, AppointmentState } from './contract.constants.ts';

const pastTense: Record<AppointmentAction, string> = {
  hold: 'held',
  book: 'booked',
  confirm: 'confirmed',
  decline: 'declined',
  reschedule: 'rescheduled',
  cancel: 'cancelled',
  lapse: 'lapsed',
  remind: 'reminded',
  checkIn: 'checkedIn',
  attempt: 'attempted',
  unanswered: 'unanswered',
  record: 'recorded',
  checkOut: 'checkedOut',
  miss: 'missed',
  rate: 'rated',
  appeal: 'appealed',
  rule: 'ruled',
  followUp: 'followedUp',
  raiseRequest: 'raisedRequest',
};

export const eventOf = (action: AppointmentAction): string => `appointment.${pastTense[action]}`;

export interface AppointmentEventData {
  appointmentId: string;
  /** The entry of the timeline that tells it. */
  entryId: string;
  state: AppointmentState;
  residentId: string;
  requestId?: string;
}

/** What happens on the waiting list; the data names the entry. */
export const waitEvents = {
  joined: 'waitEntry.joined',
  offered: 'waitEntry.offered',
  taken: 'waitEntry.taken',
  declined: 'waitEntry.declined',
  expired: 'waitEntry.expired',
  left: 'waitEntry.left',
} as const;

export interface WaitEventData {
  waitId: string;
}

/** A place that staff gave from the waiting list stands, and everybody is told of it. */
export const placingStands = 'appointment.placingStands';
/** A move by staff stands, and the resident is told of it. */
export const moveStands = 'appointment.moveStands';
