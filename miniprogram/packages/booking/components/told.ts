/** What WeChat may tell about bookings. */
import type { ToldKind } from '../../../shared/session/subscribe';

export const bookingKinds: readonly ToldKind[] = [
  'appointmentBooked',
  'appointmentReminder',
  'appointmentChanged',
];
export const queueKinds: readonly ToldKind[] = [
  'waitlistOffered',
  'appointmentBooked',
  'appointmentReminder',
];
