import { beforeAll, describe, expect, it } from 'vitest';
import { claimSpan, lessonsAhead } from '../availability/index.ts';
import { idempotencyKey } from '../kernel/idempotency.ts';
import { systemContext } from '../testing/organisation.ts';
import { aResident, aWorld, app, draft, type World } from './activities.fixture.ts';
import { enrol } from './commands/enrol.ts';
import { excuse, promote, withdraw } from './commands/own-enrolment.ts';
import { planSessions } from './commands/plan-sessions.ts';
import { callRoll, cancelSession, letGo } from './commands/run-session.ts';
import { changeCourse, createCourse, openCourse } from './commands/save-course.ts';
import { openChild } from './child.ts';
import { forgetResident } from './erasure.ts';
import { exportCoursesOf } from './my-data.ts';
import { CourseModel } from './model/course.ts';
import { EnrolmentModel } from './model/enrolment.ts';
import { SessionModel, type SessionDocument } from './model/session.ts';

let world: World;
const now = () => app.clock.now();
const system = () => systemContext(now());
beforeAll(async () => {
  world = await aWorld();
});

async function anOpenCourse(change: Parameters<typeof draft>[1] = {}) {
  const made = await createCourse(system(), draft(world, change));
  const open = await openCourse(system(), { id: made._id, version: made.version });
  await app.settle();
  return open;
}
const sessionsOf = (courseId: string) =>
  SessionModel.find({ courseId }).sort({ start: 1 }).lean<SessionDocument[]>();
const as = (actor: Awaited<ReturnType<typeof aResident>>) => ({ actor, now: now() });
const wish = (courseId: string) => ({ courseId, photoConsent: true });
const child = {
  name: '陈小雨',
  birthYear: 2017,
  care: '花生过敏',
  guardianConsent: true,
  pickUps: [{ name: '王芳', relation: 'parent' as const, phone: '13800002222' }],
};

describe('sessions', () => {
  it('are planned once for the weeks to come and take the teacher’s time', async () => {
    const course = await anOpenCourse();
    const planned = await sessionsOf(course._id);
    expect(planned.map(({ start }) => start.toISOString()).slice(0, 2)).toEqual([
      '2026-11-24T01:30:00.000Z',
      '2026-12-01T01:30:00.000Z',
    ]);
    expect(await planSessions(system(), { courseId: course._id })).toBe(0);
    const [first] = planned;
    if (!first) throw new Error('nothing was planned');
    const overlap = { from: first.start, to: first.end, ownerId: 'visit', now: now() };
    await expect(
      claimSpan({ ...overlap, resource: { kind: 'staff', id: world.teacher.id } }),
    ).rejects.toMatchObject({ code: 'slot.taken' });
  });

  it('are told to whoever asks before working time changes: by teacher, by room, by unit', async () => {
    const outside = { teacherId: undefined, teacherName: '林老师', roomId: undefined };
    const course = await anOpenCourse({ ...outside, lastDay: '2026-11-30', capacity: 12 });
    const [meeting] = await sessionsOf(course._id);
    const asked = { resourceIds: [] as string[], now: now() };
    const there = await lessonsAhead({ ...asked, unitPath: course.unitPath });
    expect(there.find(({ id }) => id === meeting?._id)).toEqual({
      ...{
        id: meeting?._id,
        courseName: '智能手机班',
        teacherName: '林老师',
        unitId: world.stationId,
        place: '柳荫社区活动室',
      },
      ...{ from: meeting?.start, to: meeting?.end, pupils: 0 },
    });
    const own = await lessonsAhead({ ...asked, resourceIds: [world.teacher.id] });
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ teacherId }) => teacherId === world.teacher.id)).toBe(true);
    expect(await lessonsAhead(asked)).toEqual([]);
  });

  it('follow the timetable, and say so when the teacher is taken', async () => {
    const course = await anOpenCourse({ weekly: [{ weekday: 3, from: 600, to: 660 }] });
    const [before] = await sessionsOf(course._id);
    const moved = draft(world, { weekly: [{ weekday: 2, from: 600, to: 660 }], skipDays: ['2026-12-08'] });
    await changeCourse(system(), { ...moved, id: course._id, version: course.version });
    await app.settle();
    const after = await sessionsOf(course._id);
    expect(after.map(({ _id }) => _id)).not.toContain(before?._id);
    // The other course has the teacher on Tuesdays until 10:30, an hour that begins half an hour later overlaps.
    expect(after.every(({ clash }) => clash?.includes('老师'))).toBe(true);
    expect(after.map(({ start }) => start.toISOString())).not.toContain('2026-12-08T02:00:00.000Z');
  });
});

describe('a place in a course', () => {
  it('goes to as many as fit, the others wait in the order in which they came', async () => {
    const course = await anOpenCourse({ weekly: [{ weekday: 5, from: 570, to: 630 }] });
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, n) => aResident(`居民${n}`, `1380001${String(n).padStart(4, '0')}`)),
    );
    const places = await Promise.all(people.map((actor) => enrol(as(actor), wish(course._id))));
    expect(places.filter(({ state }) => state === 'enrolled')).toHaveLength(2);
    expect((await CourseModel.findById(course._id))?.taken).toBe(2);

    const first = places.find(({ state }) => state === 'enrolled');
    const owner = people.find(({ id }) => id === first?.bookedBy);
    if (!first || !owner) throw new Error('nobody got a place');
    const waiting = await EnrolmentModel.findOne({ courseId: course._id, state: 'waiting' }).sort({
      at: 1,
      _id: 1,
    });
    await withdraw(as(owner), { id: first._id });
    await Promise.all([
      promote(system(), { courseId: course._id }),
      promote(system(), { courseId: course._id }),
    ]);
    expect((await EnrolmentModel.findById(waiting?._id))?.state).toBe('enrolled');
    expect(await EnrolmentModel.countDocuments({ courseId: course._id, state: 'enrolled' })).toBe(2);
    expect((await CourseModel.findById(course._id))?.taken).toBe(2);
  });

  it('is had once, also when the same call comes twice at once', async () => {
    const course = await anOpenCourse({ weekly: [{ weekday: 6, from: 570, to: 630 }] });
    const actor = await aResident('赵秀英', '13800030001');
    const key = idempotencyKey('resident:x POST /courses/:id/enrol', 'k1', wish(course._id));
    const twice = await Promise.all([1, 2].map(() => enrol({ ...as(actor), key }, wish(course._id))));
    expect(new Set(twice.map(({ _id }) => _id)).size).toBe(1);
    await expect(enrol(as(actor), wish(course._id))).rejects.toMatchObject({ code: 'activity.already' });
    const young = await aResident('刘洋', '13800030002', 1999);
    const old = await anOpenCourse({ minAge: 60, weekly: [{ weekday: 7, from: 570, to: 630 }] });
    await expect(enrol(as(young), wish(old._id))).rejects.toMatchObject({ code: 'activity.refused' });
  });
});

describe('a child', () => {
  it('comes with its guardian’s consent, is kept sealed, and leaves with a named person only', async () => {
    const course = await anOpenCourse({
      programme: 'afterSchool',
      forChildren: true,
      weekly: [{ weekday: 1, from: 990, to: 1080 }],
    });
    const guardian = await aResident('陈建国', '13800040001', 1985);
    const unwilling = { ...child, guardianConsent: false };
    await expect(enrol(as(guardian), { ...wish(course._id), child: unwilling })).rejects.toMatchObject({
      code: 'activity.guardian',
    });
    const place = await enrol(as(guardian), { ...wish(course._id), child });
    expect(JSON.stringify(await EnrolmentModel.findById(place._id).lean())).not.toContain('陈小雨');
    const exported = JSON.stringify(await exportCoursesOf(guardian.id));
    for (const word of ['陈小雨', '花生过敏', '王芳（父母）13800002222']) expect(exported).toContain(word);
    const pickUpId = openChild(place)?.pickUps[0]?.id ?? '';

    const [session] = await sessionsOf(course._id);
    if (!session) throw new Error('nothing was planned');
    const roll = { id: session._id, enrolmentId: place._id };
    const atLesson = { ...system(), now: session.start };
    const early = { ...roll, attendance: 'arrived' as const };
    await expect(
      callRoll({ ...atLesson, now: new Date(session.start.getTime() - 3 * 3_600_000) }, early),
    ).rejects.toMatchObject({ code: 'activity.rollClosed' });
    expect((await callRoll(atLesson, early)).state).toBe('held');
    await expect(letGo(atLesson, roll)).rejects.toMatchObject({ message: '请选择来接孩子的人' });
    await expect(letGo(atLesson, { ...roll, pickUpId: 'somebody' })).rejects.toMatchObject({
      code: 'activity.roll',
    });
    const after = await letGo(atLesson, { ...roll, pickUpId });
    expect(after.roll[0]).toMatchObject({ attendance: 'left', pickedUpBy: '王芳' });

    await forgetResident(guardian.id, system());
    expect(await EnrolmentModel.findById(place._id).lean()).toMatchObject({
      state: 'withdrawn',
      residentIds: [],
    });
    expect((await CourseModel.findById(course._id))?.taken).toBe(0);
  });
});

describe('one session', () => {
  it('can be excused before it begins, and called off with the teacher free again', async () => {
    const course = await anOpenCourse({ weekly: [{ weekday: 4, from: 570, to: 630 }] });
    const actor = await aResident('孙玉兰', '13800050001');
    const place = await enrol(as(actor), wish(course._id));
    const [first, second] = await sessionsOf(course._id);
    if (!first || !second) throw new Error('nothing was planned');
    await excuse(as(actor), { id: place._id, sessionId: first._id });
    expect((await SessionModel.findById(first._id))?.roll[0]).toMatchObject({ attendance: 'excused' });
    await expect(
      excuse({ ...as(actor), now: second.end }, { id: place._id, sessionId: second._id }),
    ).rejects.toMatchObject({ code: 'activity.tooLate' });
    await cancelSession(system(), { id: second._id, reason: '老师培训' });
    const free = { from: second.start, to: second.end, ownerId: 'visit', now: now() };
    await claimSpan({ ...free, resource: { kind: 'staff', id: world.teacher.id } });
  });

  it('of another community does not exist, nor does its roll', async () => {
    const course = await anOpenCourse({ weekly: [{ weekday: 4, from: 840, to: 900 }] });
    const [session] = await sessionsOf(course._id);
    const call = (path: string, token: string) => app.call(path, {}, token);
    const path = `GET /desk/sessions/${session?._id}`;
    expect((await call(path, world.teacher.token)).status).toBe(200);
    expect((await call(path, world.stranger.token)).status).toBe(404);
    expect((await call(`GET /desk/courses/${course._id}/enrolments`, world.stranger.token)).status).toBe(404);
    const courses = await call('GET /desk/courses', world.stranger.token);
    expect(courses.body).toEqual({ items: [] });
  });
});
