/** Each kind of service has one icon and one colour, each state of a booking one icon and tag; the same in the admin. */
import type { AppointmentState, OfferKind } from '../../../cloud/src/appointments/contract.constants';
import type { IconName } from '../ui/icon';

export const kindIcons: Record<OfferKind, IconName> = {
  homeVisit: 'home',
  rehabilitation: 'pulse',
  bathing: 'heart',
  counselling: 'chat',
  escort: 'escort',
  window: 'desk',
  venue: 'building',
};

/** The tag's colours are those of the requests' states with the same sense. */
export const stateLooks: Record<AppointmentState, { icon: IconName; tone: string }> = {
  held: { icon: 'clock', tone: 'closed' },
  pending: { icon: 'sent', tone: 'submitted' },
  booked: { icon: 'cal', tone: 'assigned' },
  underway: { icon: 'working', tone: 'inProgress' },
  done: { icon: 'done', tone: 'resolved' },
  unanswered: { icon: 'alert', tone: 'rejected' },
  missed: { icon: 'rejected', tone: 'rejected' },
  cancelled: { icon: 'undo', tone: 'cancelled' },
  lapsed: { icon: 'clock', tone: 'closed' },
};
