/** What happened at an appointment, for the worker whole and for the resident in one sentence. */
import type { StoredFile } from '../../files/contract.ts';
import { filesFor } from '../../files/index.ts';
import type { ServiceRecord } from '../contract.parts.ts';
import type { StaffAppointment } from '../contract.staff-views.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { openNote, openRecord } from '../sealed.ts';

type VisitPart = Pick<
  StaffAppointment,
  'template' | 'checkIn' | 'checkOut' | 'attempts' | 'record' | 'followUp'
>;

/** The visit's part of the worker's view. */
export async function presentVisit(appointment: AppointmentDocument, now: Date): Promise<VisitPart> {
  const { terms, checkIn, checkOut, attempts, followUp } = appointment;
  const record = await presentRecord(appointment, now);
  const note = openNote(appointment);
  return {
    template: terms.recordTemplate,
    ...(checkIn ? { checkIn: presentCheckIn(checkIn) } : {}),
    ...(checkOut ? { checkOut: { at: checkOut.at.toISOString(), minutes: checkOut.minutes } } : {}),
    attempts: attempts.map(({ step, at, note: said, by }) => ({
      step,
      at: at.toISOString(),
      ...(said ? { note: said } : {}),
      by: by.name,
    })),
    ...(record ? { record } : {}),
    ...(followUp
      ? {
          followUp: {
            dueAt: followUp.dueAt.toISOString(),
            ...(followUp.doneAt ? { doneAt: followUp.doneAt.toISOString() } : {}),
            ...(note ? { note } : {}),
          },
        }
      : {}),
  };
}

/** The resident reads what was done and nothing of what was observed. */
export const summaryOf = (appointment: Pick<AppointmentDocument, '_id' | 'record'>): string | undefined =>
  openRecord(appointment)?.done;

const presentCheckIn = ({
  at,
  way,
  metres,
  reason,
}: NonNullable<AppointmentDocument['checkIn']>): NonNullable<StaffAppointment['checkIn']> => ({
  at: at.toISOString(),
  way,
  ...(metres === undefined ? {} : { metres }),
  ...(reason ? { reason } : {}),
});

async function presentRecord(
  appointment: AppointmentDocument,
  now: Date,
): Promise<ServiceRecord | undefined> {
  const { record } = appointment;
  const words = openRecord(appointment);
  if (!record || !words) return undefined;
  const { photoIds, confirmationId, confirmedBy, template, consent, writtenAt, by } = record;
  const found = await filesFor([...photoIds, ...(confirmationId ? [confirmationId] : [])], now);
  const byId = new Map<string, StoredFile>(found.map((file) => [file.id, file]));
  const confirmation = confirmationId ? byId.get(confirmationId) : undefined;
  return {
    template,
    ...words,
    photos: photoIds.flatMap((id) => byId.get(id) ?? []),
    consent,
    ...(confirmedBy ? { confirmedBy } : {}),
    ...(confirmation ? { confirmation } : {}),
    writtenAt: writtenAt.toISOString(),
    by: by.name,
  };
}
