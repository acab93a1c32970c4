/** Reads courses, sessions and enrolments. */
import type { LessonSource } from '../availability/index.ts';
import type { StaffActor } from '../kernel/actor.ts';
import { startingWith } from '../kernel/database/starting-with.ts';
import { notFound } from '../kernel/errors.ts';
import { after, type Position } from '../kernel/paging.ts';
import type { CourseState, Programme } from './contract.constants.ts';
import { CourseModel, type CourseDocument } from './model/course.ts';
import { EnrolmentModel, type EnrolmentDocument } from './model/enrolment.ts';
import { SessionModel, type SessionDocument } from './model/session.ts';

export const noCourse = () => notFound('activity.noCourse', '没有找到这门课');
export const noSession = () => notFound('activity.noSession', '没有找到这次课');
export const noEnrolment = () => notFound('activity.noEnrolment', '没有找到这次报名');

export const findCourse = (id: string): Promise<CourseDocument | null> =>
  CourseModel.findById(id).lean<CourseDocument>();
export const findSession = (id: string): Promise<SessionDocument | null> =>
  SessionModel.findById(id).lean<SessionDocument>();
export const findEnrolment = (id: string): Promise<EnrolmentDocument | null> =>
  EnrolmentModel.findById(id).lean<EnrolmentDocument>();

export async function courseById(id: string): Promise<CourseDocument> {
  const course = await findCourse(id);
  if (!course) throw noCourse();
  return course;
}

/** Open courses whose area the home lies in; everything open for somebody without a home. */
export async function openCourses(path: string, today: string, programme?: Programme) {
  const open = await CourseModel.find({
    state: 'open',
    lastDay: { $gte: today },
    ...(programme ? { programme } : {}),
  })
    .sort({ firstDay: 1, _id: 1 })
    .lean<CourseDocument[]>();
  return path === '' ? open : open.filter(({ areaPath }) => path.startsWith(areaPath));
}

const mostCourses = 200;
const mostSessions = 500;

export interface CourseFilter {
  state?: CourseState;
  unitPath?: string;
}

export const coursesOf = (actor: StaffActor, { state, unitPath }: CourseFilter): Promise<CourseDocument[]> =>
  CourseModel.find({
    $and: [
      { unitPath: startingWith(actor.scopePath) },
      ...(unitPath ? [{ unitPath: startingWith(unitPath) }] : []),
    ],
    ...(state ? { state } : {}),
  })
    .sort({ firstDay: -1, _id: -1 })
    .limit(mostCourses)
    .lean<CourseDocument[]>();

export interface SessionFilter {
  from: Date;
  to: Date;
  unitPath?: string;
  courseId?: string;
  teacherId?: string;
}

export const sessionsOf = (actor: StaffActor, filter: SessionFilter): Promise<SessionDocument[]> =>
  SessionModel.find({
    $and: [
      { unitPath: startingWith(actor.scopePath) },
      ...(filter.unitPath ? [{ unitPath: startingWith(filter.unitPath) }] : []),
    ],
    start: { $gte: filter.from, $lt: filter.to },
    ...(filter.courseId ? { courseId: filter.courseId } : {}),
    ...(filter.teacherId ? { teacherId: filter.teacherId } : {}),
  })
    .sort({ start: 1, _id: 1 })
    .limit(mostSessions)
    .lean<SessionDocument[]>();

export const sessionsOfCourses = (courseIds: readonly string[], from: Date): Promise<SessionDocument[]> =>
  SessionModel.find({ courseId: { $in: [...courseIds] }, start: { $gte: from } })
    .sort({ start: 1 })
    .limit(mostSessions)
    .lean<SessionDocument[]>();

/** Everybody who has or waits for a place, in the order of signing up. */
export const enrolmentsIn = (courseIds: readonly string[]): Promise<EnrolmentDocument[]> =>
  EnrolmentModel.find({ courseId: { $in: [...courseIds] }, state: { $in: ['enrolled', 'waiting'] } })
    .sort({ at: 1, _id: 1 })
    .lean<EnrolmentDocument[]>();

/** Planned lessons of these teachers and rooms, and those that a unit or one below it holds; for who asks availability. */
export const lessonsOf: LessonSource = async ({ resourceIds, unitPath, now }) => {
  const found = await SessionModel.find({
    state: 'planned',
    start: { $gt: now },
    $or: [
      { teacherId: { $in: [...resourceIds] } },
      { roomId: { $in: [...resourceIds] } },
      ...(unitPath === undefined ? [] : [{ unitPath: startingWith(unitPath) }]),
    ],
  })
    .select('-roll -photoIds')
    .sort({ start: 1, _id: 1 })
    .lean<SessionDocument[]>();
  const ids = new Set(found.map(({ courseId }) => courseId));
  const courses = await CourseModel.find({ _id: { $in: [...ids] } })
    .select('taken')
    .lean<Pick<CourseDocument, '_id' | 'taken'>[]>();
  const taken = new Map(courses.map((course) => [course._id, course.taken]));
  return found.map(({ _id: id, courseId, courseName, teacherName, teacherId, roomId, ...session }) => ({
    ...{ id, courseName, teacherName, from: session.start, to: session.end },
    place: session.place,
    unitId: session.unitPath.split('/').at(-2) ?? '',
    ...(teacherId === undefined ? {} : { teacherId }),
    ...(roomId === undefined ? {} : { roomId }),
    pupils: taken.get(courseId) ?? 0,
  }));
};

const givenUpLately = 7 * 86_400_000;

/** Places whose lessons have to be right in the person's days; those given up lately, in case their end was not followed. */
export async function placesToFollow(courseId: string, now: Date): Promise<string[]> {
  const lately = {
    state: 'withdrawn' as const,
    withdrawnAt: { $gt: new Date(now.getTime() - givenUpLately) },
  };
  const found = await EnrolmentModel.find({ courseId, $or: [{ state: 'enrolled' as const }, lately] })
    .select('_id')
    .lean<{ _id: string }[]>();
  return found.map(({ _id }) => _id);
}

export const enrolmentsOf = (residentId: string): Promise<EnrolmentDocument[]> =>
  EnrolmentModel.find({ residentIds: residentId, state: { $ne: 'withdrawn' } })
    .sort({ at: -1 })
    .limit(mostCourses)
    .lean<EnrolmentDocument[]>();

export interface PastLesson {
  id: string;
  courseName: string;
  programme: Programme;
  teacherName: string;
  at: Date;
}

/** What a person took part in, newest first, for other domains' pictures of the person: lessons in the actor's scope. */
export async function historyOf(
  actor: StaffActor,
  residentId: string,
  { before, limit }: { before?: Position; limit: number },
): Promise<PastLesson[]> {
  const places = await EnrolmentModel.find({ residentId }).select('_id').lean<{ _id: string }[]>();
  if (places.length === 0) return [];
  const ids = places.map(({ _id }) => _id);
  const there = { enrolmentId: { $in: ids }, attendance: { $in: ['arrived', 'left'] } };
  const older = before ? after('start', -1, before) : {};
  const found = await SessionModel.find({
    $and: [{ unitPath: startingWith(actor.scopePath), roll: { $elemMatch: there } }, older],
  })
    .sort({ start: -1, _id: -1 })
    .limit(limit)
    .lean<SessionDocument[]>();
  return found.map(({ _id: id, courseName, programme, teacherName, start: at }) => ({
    ...{ id, courseName, programme, teacherName, at },
  }));
}
