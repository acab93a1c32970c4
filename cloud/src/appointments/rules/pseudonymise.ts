/** A visit whose time is over: when, where about, by whom and how it went stay for the numbers; for whom does not. Pure. */
import type { AppointmentDocument, AppointmentEntry } from '../model/document.ts';

const someone = '居民';

export function entryWithoutPersons(entry: AppointmentEntry): AppointmentEntry {
  const { publicText: _said, privateText: _noted, photoIds: _photos, ...acts } = entry;
  return { ...acts, by: withoutResident(entry.by) };
}

const withoutResident = (by: AppointmentEntry['by']): AppointmentEntry['by'] =>
  by.kind === 'resident' ? { kind: 'resident', id: '', name: someone } : by;

export function withoutPersons(appointment: AppointmentDocument): {
  set: Partial<AppointmentDocument>;
  unset: (keyof AppointmentDocument)[];
} {
  const { community, bookedBy, cancelled, rating, checkIn, attempts, timeline } = appointment;
  return {
    set: {
      place: { text: community.name },
      served: { residentId: '', nameMasked: someone },
      tags: [],
      answers: [],
      bookedBy: withoutResident(bookedBy),
      attempts: attempts.map(({ step, at, by }) => ({ step, at, by })),
      timeline: timeline.map(entryWithoutPersons),
      ...(cancelled
        ? { cancelled: { reason: cancelled.reason, at: cancelled.at, late: cancelled.late } }
        : {}),
      ...(rating ? { rating: { satisfaction: rating.satisfaction, at: rating.at } } : {}),
      ...(checkIn ? { checkIn: { at: checkIn.at, way: checkIn.way, photoIds: [], by: checkIn.by } } : {}),
      keys: [],
    },
    unset: [
      'overruled',
      'payment',
      'strike',
      'record',
      'followUp',
      'requestId',
      'requestNumber',
      'raisedRequestIds',
    ],
  };
}
