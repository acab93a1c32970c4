/** What the endpoints answer: reads what belongs around a course, a place or a lesson, and presents it. */
import type { StaffActor } from '../../kernel/actor.ts';
import { nameOf } from '../child.ts';
import type { CourseCard, CourseDetail, StaffSessionRow } from '../contract.ts';
import type { CourseDocument } from '../model/course.ts';
import type { EnrolmentDocument } from '../model/enrolment.ts';
import type { SessionDocument } from '../model/session.ts';
import { courseById, enrolmentsIn, enrolmentsOf, sessionsOfCourses } from '../queries.ts';
import { attendanceOf } from '../rules/roll.ts';
import {
  presentCourse,
  presentCourseDetail,
  presentStaffCourse,
  presentStaffSessionRow,
  type CourseSurroundings,
} from './course.ts';
import { presentEnrolment } from './enrolment.ts';
import { presentSession } from './roll.ts';

const day = 86_400_000;
const beginning = new Date(0);

interface Reader {
  readerId: string;
  now: Date;
}

export async function courses(found: readonly CourseDocument[], reader: Reader): Promise<CourseCard[]> {
  const around = await aroundCourses(found, reader);
  return Promise.all(found.map((one) => presentCourse(one, around(one._id))));
}

export async function course(found: CourseDocument, reader: Reader): Promise<CourseDetail> {
  const around = await aroundCourses([found], reader);
  return presentCourseDetail(found, around(found._id));
}

async function aroundCourses(courses: readonly CourseDocument[], { readerId, now }: Reader) {
  const ids = courses.map(({ _id }) => _id);
  const [mine, sessions] = await Promise.all([enrolmentsOf(readerId), sessionsOfCourses(ids, now)]);
  return (id: string): CourseSurroundings => ({
    mine: mine.filter(({ courseId }) => courseId === id),
    sessions: sessions.filter(({ courseId }) => courseId === id),
  });
}

/** With the lessons since the day before the sign-up. */
export async function place(found: EnrolmentDocument, reader: Reader) {
  const ids = [found.courseId];
  const [taught, sessions, others] = await Promise.all([
    courseById(found.courseId),
    sessionsOfCourses(ids, new Date(found.at.getTime() - day)),
    enrolmentsIn(ids),
  ]);
  return presentEnrolment(found, { ...reader, course: taught, sessions, others });
}

export async function staffCourses(found: readonly CourseDocument[]) {
  const enrolments = await enrolmentsIn(found.map(({ _id }) => _id));
  return Promise.all(found.map((one) => presentStaffCourse(one, enrolments)));
}

export const staffCourse = async (found: CourseDocument) =>
  presentStaffCourse(found, await enrolmentsIn([found._id]));

/** Everybody who has or waits for a place, with how often they came. */
export async function people({ _id }: CourseDocument) {
  const [enrolments, sessions] = await Promise.all([
    enrolmentsIn([_id]),
    sessionsOfCourses([_id], beginning),
  ]);
  return enrolments.map((enrolment) => ({
    id: enrolment._id,
    name: nameOf(enrolment),
    child: enrolment.child !== undefined,
    state: enrolment.state,
    ...attendanceOf(enrolment, sessions),
    at: enrolment.at.toISOString(),
  }));
}

export async function timetable(sessions: readonly SessionDocument[]): Promise<StaffSessionRow[]> {
  const enrolments = await enrolmentsIn([...new Set(sessions.map(({ courseId }) => courseId))]);
  const expected = (id: string) =>
    enrolments.filter(({ courseId, state }) => courseId === id && state === 'enrolled').length;
  return sessions.map((session) => presentStaffSessionRow(session, expected(session.courseId)));
}

export async function roll(session: SessionDocument, actor: StaffActor, now: Date) {
  const [taught, enrolments] = await Promise.all([
    courseById(session.courseId),
    enrolmentsIn([session.courseId]),
  ]);
  return presentSession(session, { actor, course: taught, enrolments, now });
}
