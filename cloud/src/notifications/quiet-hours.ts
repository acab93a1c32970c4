/** Ordinary notices let people sleep: their WeChat message waits for the morning, the inbox has them at once. */
import type { NotificationKind } from './contract.constants.ts';

const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const MORNING = 7.5;
const EVENING = 21.5;

/** What a worker on duty has to act on, and pages, go out at any hour. */
const KEEPING: ReadonlySet<NotificationKind> = new Set([
  'requestProgress',
  'requestResolved',
  'requestDue',
  'activityNotice',
  'appointmentBooked',
  'appointmentReminder',
  'appointmentChanged',
  'waitlistOffered',
  'appointmentAssigned',
]);

/** When the message may go out. */
export function mayGoAt(notice: { kind: NotificationKind; urgent: boolean }, now: Date): Date {
  if (notice.urgent || !KEEPING.has(notice.kind)) return now;
  const local = now.getTime() + SHANGHAI_MS;
  const midnight = Math.floor(local / DAY_MS) * DAY_MS;
  const hour = (local - midnight) / HOUR_MS;
  if (hour >= MORNING && hour < EVENING) return now;
  const morning = midnight + MORNING * HOUR_MS + (hour >= EVENING ? DAY_MS : 0);
  return new Date(morning - SHANGHAI_MS);
}
