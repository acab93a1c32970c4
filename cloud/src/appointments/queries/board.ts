/** The week board: workers and rooms of a unit, their days, and what wants a place. */
import {
  activeOffers,
  dayOfWork,
  resourcesOf,
  weeklyMinutesOf,
  type Resource,
  type WorkDay,
} from '../../availability/index.ts';
import { inScope, type StaffActor } from '../../kernel/actor.ts';
import { civilDate, daysAfter, startOf } from '../../kernel/calendar-days.ts';
import { notFound } from '../../kernel/errors.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { conflictsOf, freeHours } from '../rules/board.ts';
import { ground, type Ground } from './areas.ts';
import { findAppointments } from './collection.ts';
import { rowProjection } from './staff-list.ts';
import { toPlaceOf, type Unplaced } from './to-place.ts';

export interface BoardDayOf {
  date: string;
  work: WorkDay;
  bookings: { appointment: AppointmentDocument; conflict?: string }[];
  free: { morning: number; afternoon: number };
}
export interface BoardRowOf {
  resource: Resource;
  weeklyMinutes: number;
  bookedMinutes: number;
  days: BoardDayOf[];
}
export interface BoardOf {
  from: string;
  unit: { id: string; name: string };
  rows: BoardRowOf[];
  toPlace: Unplaced[];
}

export interface BoardQuery {
  unitId?: string;
  from: string;
  days?: number;
}

export async function boardOf(actor: StaffActor, query: BoardQuery, now: Date): Promise<BoardOf> {
  const { from, days = 7 } = query;
  const land = await ground();
  const unitId = query.unitId ?? actor.post.unitId;
  const path = land.unitPath(unitId);
  if (!path || !inScope(actor.scopePath, path)) throw notFound('unit.notFound', '没有找到这个单位');
  const resources = await resourcesWithin(path);
  const ids = resources.map(({ id }) => id);
  const [work, bookings, weekly, toPlace] = await Promise.all([
    dayOfWork(ids, from, days, now),
    bookingsOf(ids, from, days),
    weeklyMinutesOf(ids),
    toPlaceOf(actor, land.areaOf(unitId), resources, now),
  ]);
  const rows = resources.map((resource) =>
    rowOf(
      resource,
      work.get(resource.id) ?? [],
      bookings.get(resource.id) ?? [],
      weekly.get(resource.id) ?? 0,
      now,
    ),
  );
  return { from, unit: { id: unitId, name: nameOf(land, unitId) }, rows, toPlace };
}

const nameOf = (land: Ground, unitId: string): string => land.unitName(unitId) ?? '';

/** Everybody and everything that serves some offer there, once. */
async function resourcesWithin(path: string): Promise<Resource[]> {
  const all = await Promise.all((await activeOffers()).map((offer) => resourcesOf(offer)));
  const within = all.flat().filter(({ unitPath }) => unitPath.startsWith(path));
  return [...new Map(within.map((resource) => [resource.id, resource])).values()].sort((left, right) =>
    left.kind === right.kind ? left.name.localeCompare(right.name, 'zh') : left.kind === 'staff' ? -1 : 1,
  );
}

const standing = ['pending', 'booked', 'underway', 'done', 'unanswered', 'missed'];

async function bookingsOf(
  ids: readonly string[],
  from: string,
  days: number,
): Promise<ReadonlyMap<string, AppointmentDocument[]>> {
  const rows = await findAppointments(
    {
      'provider.id': { $in: ids },
      start: { $gte: startOf(from), $lt: startOf(daysAfter(from, days)) },
      state: { $in: standing },
    },
    { sort: { start: 1, _id: 1 }, projection: rowProjection },
  );
  return groupedBy(rows, ({ provider }) => provider.id);
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function rowOf(
  resource: Resource,
  work: readonly WorkDay[],
  bookings: readonly AppointmentDocument[],
  weeklyMinutes: number,
  now: Date,
): BoardRowOf {
  const byDate = groupedBy(bookings, ({ start }) => civilDate(start.getTime()));
  const days = work.map((day) => dayOn(day, byDate.get(day.date) ?? [], resource, now));
  const bookedMinutes = bookings.reduce((sum, row) => sum + minutesOf(row), 0);
  return { resource, weeklyMinutes, bookedMinutes, days };
}

export const minutesOf = ({ start, end }: Pick<AppointmentDocument, 'start' | 'end'>): number =>
  (end.getTime() - start.getTime()) / 60_000;

function dayOn(
  work: WorkDay,
  bookings: readonly AppointmentDocument[],
  { kind }: Resource,
  now: Date,
): BoardDayOf {
  const placed = bookings.map(({ _id: id, start, end, place }) => ({
    id,
    from: start,
    to: end,
    // Nobody walks to a room's desk between two numbers.
    ...(kind === 'staff' && place.location ? { location: place.location } : {}),
  }));
  const conflicts = conflictsOf(placed, work);
  const open = new Set(['pending', 'booked']);
  return {
    date: work.date,
    work,
    bookings: bookings.map((appointment) => {
      const conflict = open.has(appointment.state) ? conflicts.get(appointment._id) : undefined;
      return { appointment, ...(conflict ? { conflict } : {}) };
    }),
    free: freeHours(work.frames, work.spans, now),
  };
}
