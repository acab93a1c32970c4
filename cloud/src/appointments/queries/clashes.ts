/** Which bookings and lessons would no longer fit a change of working time. Nothing is moved by it. */
import { changedWork, lessonsAhead, type ChangedWork, type LessonAhead } from '../../availability/index.ts';
import type { WorkChange } from '../../availability/contract.ts';
import type { StaffActor } from '../../kernel/actor.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { conflictWith, type Changed } from '../rules/clashes.ts';
import { findAppointments } from './collection.ts';
import { rowProjection } from './staff-list.ts';

export type Clash = { at: Date; conflict: string } & (
  { appointment: AppointmentDocument } | { lesson: LessonAhead }
);

/** In order of time. */
export async function clashesWith(actor: StaffActor, change: WorkChange, now: Date): Promise<Clash[]> {
  const work = await changedWork(actor, change);
  const { resourceIds, unitPath } = work;
  const [bookings, lessons] = await Promise.all([
    bookingsAhead(resourceIds, now),
    lessonsAhead({ resourceIds, now, ...(unitPath === undefined ? {} : { unitPath }) }),
  ]);
  const away = awayOf(change);
  const days = (ids: readonly string[], at: Date) => daysOf(work, ids, civilDate(at.getTime()));
  const found = [
    ...bookings.map((appointment) => {
      const { start: at, end: to, provider } = appointment;
      return {
        at,
        appointment,
        conflict: conflictWith({ from: at, to }, { away, days: days([provider.id], at) }),
      };
    }),
    ...lessons.map((lesson) => {
      const at = lesson.from;
      return { at, lesson, conflict: conflictWith(lesson, { away, days: days(neededBy(lesson, work), at) }) };
    }),
  ];
  return found
    .flatMap(({ conflict, ...clash }) => (conflict ? [{ ...clash, conflict }] : []))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

const bookingsAhead = (resourceIds: readonly string[], now: Date): Promise<AppointmentDocument[]> =>
  findAppointments(
    {
      'provider.id': { $in: [...resourceIds] },
      start: { $gte: now },
      state: { $in: ['pending', 'booked'] },
    },
    { sort: { start: 1, _id: 1 }, projection: rowProjection },
  );

/** Of its teacher and its room those that the change touches; without a room it is held wherever the unit is. */
const neededBy = ({ teacherId, roomId, unitId }: LessonAhead, { resourceIds }: ChangedWork): string[] => [
  ...resourceIds.filter((id) => id === teacherId || id === roomId),
  ...(roomId === undefined ? [unitId] : []),
];

const daysOf = ({ before, after }: ChangedWork, ids: readonly string[], date: string): Changed['days'] =>
  ids.map((id) => ({ before: before(id, date), after: after(id, date) }));

function awayOf(change: WorkChange): Changed['away'] {
  if (change.what !== 'leave' && change.what !== 'closure') return undefined;
  const label = change.what === 'closure' ? `停业：${change.reason}` : (change.reason ?? '请假');
  return { from: new Date(change.from), to: new Date(change.to), label };
}
