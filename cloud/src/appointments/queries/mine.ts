/** A resident's own appointments, and those of the seniors for whom they may act. */
import type { ResidentActor } from '../../kernel/actor.ts';
import { after, cursorOf, readCursor } from '../../kernel/paging.ts';
import { seniorsOf } from '../../people/index.ts';
import type { AppointmentState } from '../contract.constants.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { countAppointments, findAppointments } from './collection.ts';

export interface MineQuery {
  view?: 'coming' | 'past';
  cursor?: string;
  limit?: number;
}

const coming: AppointmentState[] = ['pending', 'booked', 'underway'];

/** What is coming soonest first, what is past latest first. Holds are not appointments yet. */
export async function listMine(
  actor: ResidentActor,
  { view, cursor, limit = 20 }: MineQuery,
  now: Date,
): Promise<{ rows: AppointmentDocument[]; nextCursor?: string; comingCount: number }> {
  const people = [actor.id, ...(await seniorsOf(actor.id, now))];
  const own = { 'served.residentId': { $in: people }, bookedAt: { $exists: true } };
  const state = view ? { state: view === 'coming' ? { $in: coming } : { $nin: coming } } : {};
  const direction = view === 'coming' ? 1 : -1;
  const position = readCursor(cursor);
  const [found, comingCount] = await Promise.all([
    findAppointments(
      { ...own, ...state, ...(position ? after('start', direction, position) : {}) },
      { sort: { start: direction, _id: direction }, limit: limit + 1 },
    ),
    countAppointments({ ...own, state: { $in: coming } }, 1000),
  ]);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, comingCount, ...(last ? { nextCursor: cursorOf(last.start, last._id) } : {}) };
}
