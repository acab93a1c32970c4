/** The dates of a series: all of them for whoever may see it, and what is still to come. */
import type { ResidentActor } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { canSee } from '../policy.ts';
import { findAppointments } from './collection.ts';
import { viewerOf } from './viewer.ts';

export const datesOfSeries = (seriesId: string): Promise<AppointmentDocument[]> =>
  findAppointments({ seriesId }, { sort: { start: 1, _id: 1 } });

/** Another's series does not exist. */
export async function seriesFor(
  actor: ResidentActor,
  seriesId: string,
  now: Date,
): Promise<{ id: string; offerName: string; dates: AppointmentDocument[] }> {
  const dates = await datesOfSeries(seriesId);
  const [first] = dates;
  if (!first || !canSee(await viewerOf(actor, first, now), first)) {
    throw notFound('series.notFound', '没有找到这个定期预约');
  }
  return { id: seriesId, offerName: first.offerName, dates };
}

export async function comingInSeries(seriesId: string, after: Date): Promise<string[]> {
  const rows = await findAppointments<Pick<AppointmentDocument, '_id'>>(
    { seriesId, start: { $gt: after }, state: { $in: ['pending', 'booked'] } },
    { sort: { start: 1 }, projection: { _id: 1 } },
  );
  return rows.map(({ _id }) => _id);
}
