/** The endpoints of activities. */
import { organisation } from '../accounts/index.ts';
import { handlers, type Route } from '../http/routes.ts';
import { civilDate, startOf } from '../kernel/calendar-days.ts';
import { notFound } from '../kernel/errors.ts';
import { residentFacts } from '../people/index.ts';
import { enrol } from './commands/enrol.ts';
import { changeConsents, excuse, ownEnrolment, withdraw } from './commands/own-enrolment.ts';
import { callRoll, callRollOfAll, cancelSession, letGo, noteSession } from './commands/run-session.ts';
import { changeCourse, createCourse, endCourse, openCourse } from './commands/save-course.ts';
import { activityEndpoints } from './contract.ts';
import { can } from './policy.ts';
import * as shown from './present/shown.ts';
import * as read from './queries.ts';

const DAY = 86_400_000;

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
    return { items: await shown.courses(courses, { readerId: actor.id, now }) };
  },
  'GET /courses/:id': async ({ actor, params, now }) => {
    const course = await read.courseById(params.id);
    if (course.state === 'draft') throw read.noCourse();
    return shown.course(course, { readerId: actor.id, now });
  },
  'POST /courses/:id/enrol': async ({ context, actor, params, body, now }) =>
    shown.place(await enrol(context, { courseId: params.id, ...body }), { readerId: actor.id, now }),
  'GET /enrolments': async ({ actor, now }) => {
    const reader = { readerId: actor.id, now };
    const mine = await read.enrolmentsOf(actor.id);
    return { items: await Promise.all(mine.map((place) => shown.place(place, reader))) };
  },
  'POST /enrolments/:id/withdraw': async ({ context, actor, params, now }) =>
    shown.place(await withdraw(context, { id: params.id }), { readerId: actor.id, now }),
  'POST /enrolments/:id/excuse': async ({ context, actor, params, body, now }) => {
    await excuse(context, { id: params.id, sessionId: body.sessionId });
    return shown.place(await ownEnrolment(actor, params.id), { readerId: actor.id, now });
  },
  'PUT /enrolments/:id/consents': async ({ context, actor, params, body, now }) =>
    shown.place(await changeConsents(context, { id: params.id, ...body }), { readerId: actor.id, now }),

  'GET /desk/courses': async ({ actor, query }) => {
    const { unitId, ...filter } = query;
    const courses = await read.coursesOf(actor, { ...filter, ...(await pathOf(unitId)) });
    return { items: await shown.staffCourses(courses) };
  },
  'POST /desk/courses': async ({ context, body }) => shown.staffCourse(await createCourse(context, body)),
  'PUT /desk/courses/:id': async ({ context, params, body }) =>
    shown.staffCourse(await changeCourse(context, { id: params.id, ...body })),
  'POST /desk/courses/:id/open': async ({ context, params, body }) =>
    shown.staffCourse(await openCourse(context, { id: params.id, ...body })),
  'POST /desk/courses/:id/end': async ({ context, params, body }) =>
    shown.staffCourse(await endCourse(context, { id: params.id, ...body })),
  'GET /desk/courses/:id/enrolments': async ({ actor, params }) => {
    const course = await read.findCourse(params.id);
    if (!course || !can.callRoll(actor, course)) throw read.noCourse();
    return { items: await shown.people(course) };
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
    return { items: await shown.timetable(sessions) };
  },
  'GET /desk/sessions/:id': async ({ actor, params, now }) => {
    const session = await read.findSession(params.id);
    if (!session || !can.callRoll(actor, session)) throw read.noSession();
    return shown.roll(session, actor, now);
  },
  'POST /desk/sessions/:id/roll': async ({ context, actor, params, body, now }) => {
    const { happenedAt, ...rest } = body;
    return shown.roll(await callRoll(context, { id: params.id, ...rest, ...moment(happenedAt) }), actor, now);
  },
  'POST /desk/sessions/:id/roll-all': async ({ context, actor, params, body, now }) => {
    const { happenedAt, ...rest } = body;
    const called = await callRollOfAll(context, { id: params.id, ...rest, ...moment(happenedAt) });
    return shown.roll(called, actor, now);
  },
  'POST /desk/sessions/:id/leave': async ({ context, actor, params, body, now }) => {
    const { happenedAt, ...rest } = body;
    return shown.roll(await letGo(context, { id: params.id, ...rest, ...moment(happenedAt) }), actor, now);
  },
  'POST /desk/sessions/:id/note': async ({ context, actor, params, body, now }) =>
    shown.roll(await noteSession(context, { id: params.id, ...body }), actor, now),
  'POST /desk/sessions/:id/cancel': async ({ context, actor, params, body, now }) =>
    shown.roll(await cancelSession(context, { id: params.id, ...body }), actor, now),
});
