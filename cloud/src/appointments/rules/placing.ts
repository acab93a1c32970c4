/** A place that staff gave somebody from the waiting list: told half a minute later, and taken back only before. Pure. */
import { conflict } from '../../kernel/errors.ts';
import { appointmentActions } from '../contract.constants.ts';
import type { AppointmentDocument, AppointmentEntry } from '../model/document.ts';

/** This step of the appointment gave it to somebody who waited. */
export const isPlacing = (
  { waitId }: Pick<AppointmentDocument, 'waitId'>,
  { action, by }: Pick<AppointmentEntry, 'action' | 'by'>,
): boolean => waitId !== undefined && action === 'book' && by.kind === 'staff';

/** Refuses when somebody has done something with it since, or when the person knows of it. */
export function refuseStanding({ told, timeline }: Pick<AppointmentDocument, 'told' | 'timeline'>): void {
  const last = timeline.at(-1);
  const reminded = last?.action === 'remind';
  if (last && last.action !== 'book' && !reminded) {
    throw conflict(
      'appointment.movedOn',
      `${last.by.name}刚刚动过这个预约（${appointmentActions[last.action]}），不能再撤销，请看过后再处理`,
    );
  }
  if (!told && !reminded) return;
  throw conflict('waitlist.told', '已经通知居民，不能再撤销；要改时间或取消，请打开这个预约');
}
