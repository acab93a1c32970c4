// Each kind of service has one icon and one colour (CSS class kd-<kind>); each state of a booking one icon and tag.
import {
  appointmentStates,
  offerKinds,
  type AppointmentState,
  type OfferKind,
} from '@constants/appointments';
import type { IconName } from '../../../shared/ui/icon';

export const kindIcons: Readonly<Record<OfferKind, IconName>> = {
  homeVisit: 'home',
  rehabilitation: 'pulse',
  bathing: 'heart',
  counselling: 'chat',
  escort: 'escort',
  window: 'desk',
  venue: 'bld',
};

/** The tag's colours are those of the requests' states with the same sense. */
export const stateLooks: Readonly<Record<AppointmentState, { icon: IconName; tone: string }>> = {
  held: { icon: 'clock', tone: 'closed' },
  pending: { icon: 'tray', tone: 'submitted' },
  booked: { icon: 'calendar', tone: 'assigned' },
  underway: { icon: 'half', tone: 'inProgress' },
  done: { icon: 'okc', tone: 'resolved' },
  unanswered: { icon: 'alert', tone: 'rejected' },
  missed: { icon: 'slash', tone: 'rejected' },
  cancelled: { icon: 'undo', tone: 'cancelled' },
  lapsed: { icon: 'clock', tone: 'closed' },
};

export const stateWords = Object.fromEntries(
  Object.entries(appointmentStates).map(([state, { staff }]) => [state, staff]),
) as Record<AppointmentState, string>;

/** Two letters, for the narrowest places. */
export const kindShort: Readonly<Record<OfferKind, string>> = {
  homeVisit: '家访',
  rehabilitation: '康复',
  bathing: '助浴',
  counselling: '倾听',
  escort: '陪诊',
  window: '办事',
  venue: '场地',
};

/** The offer's own name where it fits a narrow place, else the word of its kind. */
export function shortName(kind: OfferKind, offerName: string): string {
  return [...offerName].length <= 4 ? offerName : offerKinds[kind];
}
