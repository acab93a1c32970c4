/** The endpoints of activities. */
import { organisation } from '../accounts/index.ts';
import { handlers, type Route } from '../http/routes.ts';
import type { StaffActor } from '../kernel/actor.ts';
import { civilDate, startOf } from '../kernel/calendar-days.ts';
import { notFound } from '../kernel/errors.ts';
import { residentFacts } from '../people/index.ts';
import { nameOf } from './child.ts';
import { enrol } from './commands/enrol.ts';
import { changeConsents, excuse, ownEnrolment, withdraw } from './commands/own-enrolment.ts';
import { callRoll, cancelSession, letGo, noteSession } from './commands/run-session.ts';
import { changeCourse, createCourse, endCourse, openCourse } from './commands/save-course.ts';
import { activityEndpoints } from './contract.ts';
import { can } from './policy.ts';
import {
  presentStaffCourse,
  presentStaffSessionRow,
  presentCourse,
  presentCourseDetail,
} from './present/course.ts';
import { attendanceOf, presentEnrolment } from './present/enrolment.ts';
import { presentSession } from './present/roll.ts';
import * as read from './queries.ts';

const DAY = 86_400_000;
const start = new Date(0);

type Course = Awaited<ReturnType<typeof read.courseById>>;
type Session = Awaited<ReturnType<typeof read.sessionsOf>>[number];
type OwnPlace = Awaited<ReturnType<typeof read.enrolmentsOf>>[number];

async function showCourses(courses: readonly Course[], residentId: string, now: Date) {
  const ids = courses.map(({ _id }) => _id);
  const [mine, sessions] = await Promise.all([
    read.enrolmentsOf(residentId),
    read.sessionsOfCourses(ids, now),
  ]);
  const of = <T extends { courseId: string }>(list: readonly T[], id: string) =>
    list.filter(({ courseId }) => courseId === id);
  return { mine: (id: string) => of(mine, id), sessions: (id: string) => of(sessions, id) };
}

async function showEnrolment(enrolment: OwnPlace, readerId: string, now: Date) {
  const [course, sessions, others] = await Promise.all([
    read.courseById(enrolment.courseId),
    read.sessionsOfCourses([enrolment.courseId], new Date(enrolment.at.getTime() - DAY)),
    read.enrolmentsIn([enrolment.courseId]),
  ]);
  return presentEnrolment(enrolment, { readerId, course, sessions, others, now });
}

const showCourse = async (course: Course) =>
  presentStaffCourse(course, await read.enrolmentsIn([course._id]));

async function showSession(session: Session, actor: StaffActor, now: Date) {
  const [course, enrolments] = await Promise.all([
    read.courseById(session.courseId),
    read.enrolmentsIn([session.courseId]),
  ]);
  return presentSession(session, { actor, course, enrolments, now });
}

async function pathOf(unitId: string | undefined): Promise<{ unitPath?: string }> {
  if (unitId === undefined) return {};
  const unit = (await organisation()).units.get(unitId);
  if (!unit) throw notFound('activity.noUnit', '没有找到这个单位');
  return { unitPath: unit.path };
}

const moment = (happenedAt: string | undefined) =>
  happenedAt === undefined ? {} : { happenedAt: new Date(happenedAt) };

export const activityRoutes: readonly Route[] = handlers(activityEndpoints, {
  'GET /courses': async ({ actor, query, now }) => {
    const path = (await residentFacts(actor.id))?.path ?? '';
    const courses = await read.openCourses(path, civilDate(now.getTime()), query.programme);
    const { mine, sessions } = await showCourses(courses, actor.id, now);
    const around = (id: string) => ({ mine: mine(id), sessions: sessions(id) });
    return { items: await Promise.all(courses.map((course) => presentCourse(course, around(course._id)))) };
  },
  'GET /courses/:id': async ({ actor, params, now }) => {
    const course = await read.courseById(params.id);
    if (course.state === 'draft') throw read.noCourse();
    const { mine, sessions } = await showCourses([course], actor.id, now);
    return presentCourseDetail(course, { mine: mine(course._id), sessions: sessions(course._id) });
  },
  'POST /courses/:id/enrol': async ({ context, actor, params, body, now }) =>
    showEnrolment(await enrol(context, { courseId: params.id, ...body }), actor.id, now),
  'GET /enrolments': async ({ actor, now }) => {
    const mine = await read.enrolmentsOf(actor.id);
    return { items: await Promise.all(mine.map((place) => showEnrolment(place, actor.id, now))) };
  },
  'POST /enrolments/:id/withdraw': async ({ context, actor, params, now }) =>
    showEnrolment(await withdraw(context, { id: params.id }), actor.id, now),
  'POST /enrolments/:id/excuse': async ({ context, actor, params, body, now }) => {
    await excuse(context, { id: params.id, sessionId: body.sessionId });
    return showEnrolment(await ownEnrolment(actor, params.id), actor.id, now);
  },
  'PUT /enrolments/:id/consents': async ({ context, actor, params, body, now }) =>
    showEnrolment(await changeConsents(context, { id: params.id, ...body }), actor.id, now),

  'GET /desk/courses': async ({ actor, query }) => {
    const { unitId, ...filter } = query;
    const courses = await read.coursesOf(actor, { ...filter, ...(await pathOf(unitId)) });
    const enrolments = await read.enrolmentsIn(courses.map(({ _id }) => _id));
    return { items: await Promise.all(courses.map((course) => presentStaffCourse(course, enrolments))) };
  },
  'POST /desk/courses': async ({ context, body }) => showCourse(await createCourse(context, body)),
  'PUT /desk/courses/:id': async ({ context, params, body }) =>
    showCourse(await changeCourse(context, { id: params.id, ...body })),
  'POST /desk/courses/:id/open': async ({ context, params, body }) =>
    showCourse(await openCourse(context, { id: params.id, ...body })),
  'POST /desk/courses/:id/end': async ({ context, params, body }) =>
    showCourse(await endCourse(context, { id: params.id, ...body })),
  'GET /desk/courses/:id/enrolments': async ({ actor, params }) => {
    const course = await read.findCourse(params.id);
    if (!course || !can.callRoll(actor, course)) throw read.noCourse();
    const [enrolments, sessions] = await Promise.all([
      read.enrolmentsIn([course._id]),
      read.sessionsOfCourses([course._id], start),
    ]);
    return {
      items: enrolments.map((enrolment) => ({
        id: enrolment._id,
        name: nameOf(enrolment),
        child: enrolment.child !== undefined,
        state: enrolment.state,
        ...attendanceOf(enrolment, sessions),
        at: enrolment.at.toISOString(),
      })),
    };
  },
  'GET /desk/sessions': async ({ actor, query }) => {
    const from = startOf(query.from);
    const to = new Date(from.getTime() + (query.days ?? 7) * DAY);
    const { courseId, mine } = query;
    const sessions = await read.sessionsOf(actor, {
      from,
      to,
      ...(await pathOf(query.unitId)),
      ...(courseId === undefined ? {} : { courseId }),
      ...(mine === undefined ? {} : { teacherId: actor.id }),
    });
    const enrolments = await read.enrolmentsIn([...new Set(sessions.map((session) => session.courseId))]);
    const expected = (id: string) =>
      enrolments.filter(({ courseId: of, state }) => of === id && state === 'enrolled').length;
    return { items: sessions.map((session) => presentStaffSessionRow(session, expected(session.courseId))) };
  },
  'GET /desk/sessions/:id': async ({ actor, params, now }) => {
    const session = await read.findSession(params.id);
    if (!session || !can.callRoll(actor, session)) throw read.noSession();
    return showSession(session, actor, now);
  },
  'POST /desk/sessions/:id/roll': async ({ context, actor, params, body, now }) => {
    const { happenedAt, ...rest } = body;
    return showSession(
      await callRoll(context, { id: params.id, ...rest, ...moment(happenedAt) }),
      actor,
      now,
    );
  },
  'POST /desk/sessions/:id/leave': async ({ context, actor, params, body, now }) => {
    const { happenedAt, ...rest } = body;
    return showSession(await letGo(context, { id: params.id, ...rest, ...moment(happenedAt) }), actor, now);
  },
  'POST /desk/sessions/:id/note': async ({ context, actor, params, body, now }) =>
    showSession(await noteSession(context, { id: params.id, ...body }), actor, now),
  'POST /desk/sessions/:id/cancel': async ({ context, actor, params, body, now }) =>
    showSession(await cancelSession(context, { id: params.id, ...body }), actor, now),
});
