/** An appointment as its request tells of it. */
import type { RequestVisit } from '../../../requests/index.ts';
import type { AppointmentState } from '../../contract.constants.ts';
import type { AppointmentDocument } from '../../model/document.ts';

const states: Partial<Record<AppointmentState, RequestVisit['state']>> = {
  booked: 'arranged',
  underway: 'done',
  done: 'done',
  unanswered: 'unmet',
  missed: 'unmet',
  cancelled: 'cancelled',
  lapsed: 'cancelled',
};

type Told = Pick<
  AppointmentDocument,
  '_id' | 'number' | 'offerName' | 'state' | 'start' | 'placeKind' | 'provider' | 'attempts'
>;

/** A door that stays closed is told as nobody met, before the visit is given up. */
export function toldVisit(appointment: Told, state: AppointmentState = appointment.state): RequestVisit {
  const { _id, number, offerName, start, placeKind, provider, attempts } = appointment;
  const closed = state === 'booked' && attempts.length > 0;
  return {
    appointmentId: _id,
    number,
    name: offerName,
    state: closed ? 'unmet' : (states[state] ?? 'arranged'),
    start,
    placeKind,
    ...(provider.kind === 'staff' ? { worker: provider.name } : {}),
  };
}
