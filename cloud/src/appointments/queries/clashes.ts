/** Which bookings and lessons would no longer fit a change of working time. Nothing is moved by it. */
import { changedWork, lessonsAhead, type ChangedWork, type LessonAhead } from '../../availability/index.ts';
import type { WorkChange } from '../../availability/contract.ts';
import type { StaffActor } from '../../kernel/actor.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { noLongerFits } from '../rules/board.ts';
import { lessonConflict, type Away } from '../rules/clashes.ts';
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
  const found = [
    ...bookings.map((appointment) => ({
      ...{ at: appointment.start, appointment },
      conflict: bookingConflict(appointment, work),
    })),
    ...lessons.map((lesson) => ({
      ...{ at: lesson.from, lesson },
      conflict: lessonConflict(lesson, { away, days: daysOf(lesson, work) }),
    })),
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

function bookingConflict({ start, end, provider }: AppointmentDocument, { before, after }: ChangedWork) {
  const date = civilDate(start.getTime());
  return noLongerFits({ from: start, to: end }, before(provider.id, date), after(provider.id, date));
}

/** The lesson's day of everybody and everything that it needs and that the change touches. */
function daysOf({ from, teacherId, roomId }: LessonAhead, { resourceIds, before, after }: ChangedWork) {
  const date = civilDate(from.getTime());
  return resourceIds
    .filter((id) => id === teacherId || id === roomId)
    .map((id) => ({ before: before(id, date), after: after(id, date) }));
}

function awayOf(change: WorkChange): Away | undefined {
  if (change.what !== 'leave' && change.what !== 'closure') return undefined;
  const label = change.what === 'closure' ? `停业：${change.reason}` : (change.reason ?? '请假');
  return { from: new Date(change.from), to: new Date(change.to), label };
}
