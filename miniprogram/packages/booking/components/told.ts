/** What WeChat may tell about bookings. */
export const bookingKinds: readonly string[] = [
  'appointmentBooked',
  'appointmentReminder',
  'appointmentChanged',
];
export const queueKinds: readonly string[] = ['waitlistOffered', 'appointmentBooked', 'appointmentReminder'];
