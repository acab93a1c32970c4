/** The staff's list: filtered, in scope, page by page, in order of time. */
import type { StaffActor } from '../../kernel/actor.ts';
import { after, cursorOf, readCursor } from '../../kernel/paging.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { ground } from './areas.ts';
import { countAppointments, findAppointments } from './collection.ts';
import { conditionsOf, type Filters } from './filters.ts';

export interface StaffListQuery extends Filters {
  cursor?: string;
  limit?: number;
}

/** What rows do without. */
export const rowProjection = { timeline: 0, keys: 0, events: 0, record: 0, answers: 0 } as const;

export async function listForStaff(
  actor: StaffActor,
  { cursor, limit = 50, ...filters }: StaffListQuery,
): Promise<{ rows: AppointmentDocument[]; nextCursor?: string; total: number }> {
  const conditions = conditionsOf(filters, actor, await ground());
  const position = readCursor(cursor);
  const filter = position ? { $and: [conditions, after('start', -1, position)] } : conditions;
  const [found, total] = await Promise.all([
    findAppointments(filter, { sort: { start: -1, _id: -1 }, limit: limit + 1, projection: rowProjection }),
    countAppointments(conditions),
  ]);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, total, ...(last ? { nextCursor: cursorOf(last.start, last._id) } : {}) };
}
