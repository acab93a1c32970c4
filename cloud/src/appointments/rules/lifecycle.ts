/** The lifecycle table: who may take an appointment from which state to which, as data. Buttons and commands follow it. */
import { conflict, forbidden } from '../../kernel/errors.ts';
import {
  appointmentActions,
  appointmentStates,
  type AppointmentAction,
  type AppointmentState,
} from '../contract.constants.ts';

/** What an actor is to an appointment; one actor may hold several seats. */
export type Seat =
  /** The person served, or family who may act for them. */
  | 'resident'
  /** Books and moves for residents. */
  | 'desk'
  /** Serves: the worker, or a colleague of the unit who stands in. */
  | 'server'
  /** Rules on appeals against what somebody else recorded. */
  | 'ruler'
  | 'system';

export interface LifecycleRow {
  action: AppointmentAction;
  who: readonly Seat[];
  /** `none`: the appointment begins. */
  from: readonly (AppointmentState | 'none')[];
  /** `same`: the state stays as it is. */
  to: AppointmentState | 'same';
  /** Where the other answer leads: an offer whose bookings staff confirm first. */
  otherwise?: AppointmentState;
  /** A fact that has to hold at this moment. */
  needs?: keyof Facts;
}

/** What the table looks at beside the state. */
export interface Facts {
  /** Its time has not come yet. */
  ahead: boolean;
  /** A late cancellation or a no-show is on record and nobody has appealed. */
  strike: boolean;
  /** An appeal waits for a ruling. */
  appeal: boolean;
  record: boolean;
  unrated: boolean;
  followUp: boolean;
}
export interface Standing extends Facts {
  state: AppointmentState;
}

const coming = ['pending', 'booked'] as const;

export const lifecycle: readonly LifecycleRow[] = [
  { action: 'hold', who: ['resident', 'desk', 'system'], from: ['none'], to: 'held' },
  {
    action: 'book',
    who: ['resident', 'desk', 'system'],
    // An expired hold whose time nobody took can still be booked.
    from: ['none', 'held', 'lapsed'],
    to: 'booked',
    otherwise: 'pending',
  },
  { action: 'confirm', who: ['server'], from: ['pending'], to: 'booked' },
  { action: 'decline', who: ['server'], from: ['pending'], to: 'cancelled' },
  { action: 'reschedule', who: ['desk'], from: coming, to: 'booked' },
  {
    action: 'reschedule',
    who: ['resident'],
    from: coming,
    to: 'booked',
    otherwise: 'pending',
    needs: 'ahead',
  },
  // A hold that is given back was never an appointment.
  { action: 'cancel', who: ['resident', 'desk', 'system'], from: ['held'], to: 'lapsed' },
  { action: 'cancel', who: ['resident'], from: coming, to: 'cancelled', needs: 'ahead' },
  { action: 'cancel', who: ['desk', 'system'], from: coming, to: 'cancelled' },
  { action: 'lapse', who: ['system'], from: ['held', 'pending'], to: 'lapsed' },
  { action: 'remind', who: ['system'], from: ['booked', 'done'], to: 'same' },
  { action: 'checkIn', who: ['server'], from: ['booked', 'unanswered'], to: 'underway' },
  { action: 'attempt', who: ['server'], from: ['booked'], to: 'same' },
  { action: 'unanswered', who: ['server'], from: ['booked'], to: 'unanswered' },
  { action: 'record', who: ['server'], from: ['underway', 'done'], to: 'same' },
  { action: 'checkOut', who: ['server'], from: ['underway'], to: 'done', needs: 'record' },
  { action: 'miss', who: ['server'], from: ['booked', 'unanswered'], to: 'missed' },
  { action: 'rate', who: ['resident'], from: ['done'], to: 'same', needs: 'unrated' },
  { action: 'appeal', who: ['resident'], from: ['cancelled', 'missed'], to: 'same', needs: 'strike' },
  { action: 'rule', who: ['ruler'], from: ['cancelled', 'missed'], to: 'same', needs: 'appeal' },
  { action: 'followUp', who: ['server'], from: ['done'], to: 'same', needs: 'followUp' },
  {
    action: 'raiseRequest',
    // The system raises the urgent one of a closed door.
    who: ['server', 'system'],
    from: ['booked', 'underway', 'done', 'unanswered', 'missed'],
    to: 'same',
  },
];

const fits = (row: LifecycleRow, action: AppointmentAction, standing: Standing): boolean =>
  row.action === action &&
  row.from.includes(standing.state) &&
  (row.needs === undefined || standing[row.needs]);

/** The state that the action leads to; refused with the state it is in now, or because it is not this actor's turn. */
export function transition(
  standing: Standing,
  action: AppointmentAction,
  seats: ReadonlySet<Seat>,
  answer: 'main' | 'other' = 'main',
): AppointmentState {
  const rows = lifecycle.filter((row) => fits(row, action, standing));
  if (rows.length === 0) throw movedOn(standing, action);
  const row = rows.find(({ who }) => who.some((seat) => seats.has(seat)));
  if (!row) {
    throw hasTurns(action, seats)
      ? movedOn(standing, action)
      : forbidden('appointment.notYours', `这个预约不由您${appointmentActions[action]}`);
  }
  if (answer === 'other' && row.otherwise) return row.otherwise;
  return row.to === 'same' ? standing.state : row.to;
}

/** The actor has a row for this action, only not at this moment: that is a matter of time and not of right. */
const hasTurns = (action: AppointmentAction, seats: ReadonlySet<Seat>): boolean =>
  lifecycle.some((row) => row.action === action && row.who.some((seat) => seats.has(seat)));

/** The state in which an appointment begins. */
export const beginning = (
  action: 'hold' | 'book',
  answer: 'main' | 'other',
): 'held' | 'pending' | 'booked' => {
  if (action === 'hold') return 'held';
  return answer === 'other' ? 'pending' : 'booked';
};

/** Everything that this actor may do now: the `can` map, the buttons of both apps. */
export function allowedActions(standing: Standing, seats: ReadonlySet<Seat>): AppointmentAction[] {
  const allowed = new Set<AppointmentAction>();
  for (const row of lifecycle) {
    if (fits(row, row.action, standing) && row.who.some((seat) => seats.has(seat))) allowed.add(row.action);
  }
  return [...allowed];
}

function movedOn({ state, record }: Standing, action: AppointmentAction): Error {
  const message =
    action === 'checkOut' && state === 'underway' && !record
      ? '请先写服务记录再签退'
      : `这个预约现在是“${appointmentStates[state].staff}”，不能${appointmentActions[action]}`;
  return conflict('appointment.movedOn', message, { state });
}
