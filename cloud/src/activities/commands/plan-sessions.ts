/** Makes the sessions of a course for the weeks to come, and keeps those not yet held in step with its timetable. */
import { claimSpan, release } from '../../availability/index.ts';
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { AppError } from '../../kernel/errors.ts';
import { idFrom } from '../../kernel/ids.ts';
import { ambientSession, inTransaction } from '../../kernel/transaction.ts';
import type { CourseDocument } from '../model/course.ts';
import { SessionModel, type SessionDocument } from '../model/session.ts';
import { findCourse } from '../queries.ts';
import { meetingsOf, type PlannedMeeting } from '../rules/timetable.ts';

/** As far ahead as anything can be booked. */
const daysAhead = 60;
const DAY = 86_400_000;

/** Safe to run again and again: a session's id comes from its course and its start. Answers how many it touched. */
export const planSessions = command<{ courseId: string }, number>({
  name: 'activities.planSessions',
  run: async ({ input, ...context }) => {
    const course = await findCourse(input.courseId);
    if (!course) return 0;
    const { now } = context;
    const wanted = new Map(meetingsAhead(course, now).map((meeting) => [idOf(course, meeting), meeting]));
    const known = await SessionModel.find({
      courseId: course._id,
      start: { $gt: now },
    }).lean<SessionDocument[]>();
    let touched = 0;
    for (const session of known) {
      if (session.state !== 'planned') continue;
      const meeting = wanted.get(session._id);
      if (!meeting) await remove(session, now);
      else if (differs(session, course, meeting)) await align(session, course, meeting, context);
      else continue;
      touched += 1;
    }
    const there = new Set(known.map(({ _id }) => _id));
    for (const [_id, meeting] of wanted) {
      if (there.has(_id)) continue;
      if (await add(_id, course, meeting, context)) touched += 1;
    }
    return touched;
  },
});

function meetingsAhead(course: CourseDocument, now: Date): PlannedMeeting[] {
  if (course.state !== 'open') return [];
  const last = civilDate(now.getTime() + daysAhead * DAY);
  return meetingsOf(course, civilDate(now.getTime()), last).filter(({ start }) => start > now);
}

const idOf = (course: CourseDocument, { start }: PlannedMeeting): string =>
  idFrom('session', course._id, start.toISOString());

const shared = (course: CourseDocument, { start, end }: PlannedMeeting) => ({
  courseName: course.name,
  programme: course.programme,
  unitPath: course.unitPath,
  place: course.place,
  teacherName: course.teacherName,
  ...(course.teacherId === undefined ? {} : { teacherId: course.teacherId }),
  ...(course.roomId === undefined ? {} : { roomId: course.roomId }),
  start,
  end,
});

const differs = (session: SessionDocument, course: CourseDocument, meeting: PlannedMeeting): boolean =>
  session.end.getTime() !== meeting.end.getTime() ||
  session.courseName !== course.name ||
  session.place !== course.place ||
  session.teacherId !== course.teacherId ||
  session.teacherName !== course.teacherName ||
  session.roomId !== course.roomId;

/** False when somebody else has planned it at the same moment: the night's job beside a change. */
async function add(
  _id: string,
  course: CourseDocument,
  meeting: PlannedMeeting,
  { now }: CommandContext,
): Promise<boolean> {
  const facts = shared(course, meeting);
  try {
    await inTransaction(async () => {
      const clash = await takeTime({ _id, ...facts }, now);
      const kept = { state: 'planned' as const, photoIds: [], roll: [], ...(clash ? { clash } : {}) };
      await insertAggregate(SessionModel, { _id, courseId: course._id, ...facts, ...kept }, { now });
    });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

const align = (
  session: SessionDocument,
  course: CourseDocument,
  meeting: PlannedMeeting,
  { now }: CommandContext,
) =>
  inTransaction(async () => {
    await giveTime(session, now);
    const facts = shared(course, meeting);
    const clash = await takeTime({ _id: session._id, ...facts }, now);
    const gone = [
      ...(facts.teacherId ? [] : ['teacherId']),
      ...(facts.roomId ? [] : ['roomId']),
      ...(clash ? [] : ['clash']),
    ];
    const change = {
      $set: { ...facts, ...(clash ? { clash } : {}) },
      $unset: Object.fromEntries(gone.map((field) => [field, 1])),
    };
    await updateAggregate(SessionModel, session, change, { now });
  });

const remove = (session: SessionDocument, now: Date) =>
  inTransaction(async () => {
    await giveTime(session, now);
    await SessionModel.collection.deleteOne({ _id: session._id } as never, { session: ambientSession() });
  });

type Timed = Pick<SessionDocument, '_id' | 'start' | 'end' | 'teacherId' | 'roomId'>;

/** A class that was promised stands also when somebody is booked already: then it says so, and a person moves one of them. */
async function takeTime(
  { _id, start, end, teacherId, roomId }: Timed,
  now: Date,
): Promise<string | undefined> {
  const span = { ownerId: _id, from: start, to: end, now };
  const teacherFree = !teacherId || (await took({ ...span, resource: { kind: 'staff', id: teacherId } }));
  const roomFree = !roomId || (await took({ ...span, resource: { kind: 'room', id: roomId } }));
  if (!teacherFree) return '老师这个时间另有安排';
  return roomFree ? undefined : '场地这个时间已经约出去了';
}

async function took(claim: Parameters<typeof claimSpan>[0]): Promise<boolean> {
  try {
    await claimSpan(claim);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'slot.taken') return false;
    throw error;
  }
}

/** Gives back the teacher's and the room's time. */
export async function giveTime({ _id, start, teacherId, roomId }: Timed, now: Date): Promise<void> {
  const span = { ownerId: _id, start, now };
  if (teacherId) await release({ ...span, resource: { kind: 'staff', id: teacherId } });
  if (roomId) await release({ ...span, resource: { kind: 'room', id: roomId } });
}
