/** Courses and their sessions as residents and staff read them. */
import { organisation } from '../../accounts/index.ts';
import type { CourseCard, CourseDetail, SessionRow, StaffCourse, StaffSessionRow } from '../contract.ts';
import { nameOf } from '../child.ts';
import type { CourseDocument } from '../model/course.ts';
import type { EnrolmentDocument } from '../model/enrolment.ts';
import type { SessionDocument } from '../model/session.ts';
import { isPresent } from '../rules/roll.ts';
import { timesInWords } from '../rules/timetable.ts';

const shown = (course: CourseDocument, unitName: string) => ({
  id: course._id,
  programme: course.programme,
  name: course.name,
  summary: course.summary,
  place: course.place,
  unitName,
  teacherName: course.teacherName,
  times: timesInWords(course.weekly),
  firstDay: course.firstDay,
  lastDay: course.lastDay,
  capacity: course.capacity,
  free: Math.max(0, course.capacity - course.taken),
  forChildren: course.forChildren,
  ...(course.materials ? { materials: course.materials } : {}),
  state: course.state,
});

const unitOf = async (id: string) => (await organisation()).units.get(id);

export interface CourseSurroundings {
  /** The reader's own places in it. */
  mine: readonly EnrolmentDocument[];
  /** To come, in order of time. */
  sessions: readonly SessionDocument[];
}

export async function presentCourse(
  course: CourseDocument,
  { mine, sessions }: CourseSurroundings,
): Promise<CourseCard> {
  const next = sessions.find(({ state }) => state === 'planned');
  return {
    ...shown(course, (await unitOf(course.unitId))?.name ?? ''),
    mine: mine.map((enrolment) => ({
      enrolmentId: enrolment._id,
      name: nameOf(enrolment),
      state: enrolment.state,
    })),
    ...(next ? { nextStart: next.start.toISOString() } : {}),
  };
}

const sessionsShown = 12;

export async function presentCourseDetail(
  course: CourseDocument,
  around: CourseSurroundings,
): Promise<CourseDetail> {
  const phone = (await unitOf(course.unitId))?.phone;
  return {
    ...(await presentCourse(course, around)),
    ...(course.minAge === undefined ? {} : { minAge: course.minAge }),
    ...(course.maxAge === undefined ? {} : { maxAge: course.maxAge }),
    sessions: around.sessions.slice(0, sessionsShown).map(presentSessionRow),
    ...(phone ? { phone } : {}),
  };
}

export const presentSessionRow = (session: SessionDocument): SessionRow => ({
  id: session._id,
  courseId: session.courseId,
  courseName: session.courseName,
  programme: session.programme,
  start: session.start.toISOString(),
  end: session.end.toISOString(),
  place: session.place,
  state: session.state,
  ...(session.topic ? { topic: session.topic } : {}),
});

export const presentStaffSessionRow = (session: SessionDocument, expected: number): StaffSessionRow => ({
  ...presentSessionRow(session),
  teacherName: session.teacherName,
  expected,
  arrived: session.roll.filter(isPresent).length,
  ...(session.clash ? { clash: session.clash } : {}),
});

export async function presentStaffCourse(
  course: CourseDocument,
  enrolments: readonly EnrolmentDocument[],
): Promise<StaffCourse> {
  const own = enrolments.filter(({ courseId }) => courseId === course._id);
  const { teacherId, roomId, minAge, maxAge } = course;
  return {
    ...shown(course, (await unitOf(course.unitId))?.name ?? ''),
    unitId: course.unitId,
    weekly: course.weekly,
    skipDays: course.skipDays,
    ...(teacherId === undefined ? {} : { teacherId }),
    ...(roomId === undefined ? {} : { roomId }),
    ...(minAge === undefined ? {} : { minAge }),
    ...(maxAge === undefined ? {} : { maxAge }),
    enrolled: own.filter(({ state }) => state === 'enrolled').length,
    waiting: own.filter(({ state }) => state === 'waiting').length,
    version: course.version,
  };
}
