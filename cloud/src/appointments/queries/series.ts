/** What is still to come of a series. */
import type { AppointmentDocument } from '../model/document.ts';
import { findAppointments } from './collection.ts';

export async function comingInSeries(seriesId: string, after: Date): Promise<string[]> {
  const rows = await findAppointments<Pick<AppointmentDocument, '_id'>>(
    { seriesId, start: { $gt: after }, state: { $in: ['pending', 'booked'] } },
    { sort: { start: 1 }, projection: { _id: 1 } },
  );
  return rows.map(({ _id }) => _id);
}
