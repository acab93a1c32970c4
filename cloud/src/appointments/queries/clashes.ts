/** Which bookings would no longer fit a changed week or day, a leave or a closure. Nothing is moved by it. */
import { changedWork, type ChangedWork } from '../../availability/index.ts';
import type { WorkChange } from '../../availability/contract.ts';
import type { StaffActor } from '../../kernel/actor.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { noLongerFits } from '../rules/board.ts';
import { findAppointments } from './collection.ts';
import { rowProjection } from './staff-list.ts';

export interface Clash {
  appointment: AppointmentDocument;
  conflict: string;
}

/** In order of time. */
export async function clashesWith(actor: StaffActor, change: WorkChange, now: Date): Promise<Clash[]> {
  const work = await changedWork(actor, change);
  const coming = await findAppointments(
    {
      'provider.id': { $in: [...work.resourceIds] },
      start: { $gte: now },
      state: { $in: ['pending', 'booked'] },
    },
    { sort: { start: 1, _id: 1 }, projection: rowProjection },
  );
  return coming.flatMap((appointment) => {
    const conflict = conflictOf(appointment, work);
    return conflict ? [{ appointment, conflict }] : [];
  });
}

function conflictOf({ start, end, provider }: AppointmentDocument, { before, after }: ChangedWork) {
  const date = civilDate(start.getTime());
  return noLongerFits({ from: start, to: end }, before(provider.id, date), after(provider.id, date));
}
