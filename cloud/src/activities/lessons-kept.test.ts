import { beforeAll, describe, expect, it } from 'vitest';
import { claim, createOffer, offerOf, release, type OfferDocument } from '../availability/index.ts';
import { command } from '../kernel/command.ts';
import { newId } from '../kernel/ids.ts';
import { registeredModels } from '../kernel/database/model.ts';
import { aStaff, systemContext } from '../testing/organisation.ts';
import { aResident, aWorld, app, draft, type World } from './activities.fixture.ts';
import { enrol } from './commands/enrol.ts';
import { keepLessons } from './commands/keep-lessons.ts';
import { excuse, withdraw } from './commands/own-enrolment.ts';
import { cancelSession } from './commands/run-session.ts';
import { changeCourse, createCourse, endCourse, openCourse } from './commands/save-course.ts';
import { forgetResident } from './erasure.ts';
import { planAhead } from './jobs.ts';
import { EnrolmentModel, type EnrolmentDocument } from './model/enrolment.ts';
import { SessionModel, type SessionDocument } from './model/session.ts';

let world: World;
let visit: OfferDocument;
const now = () => app.clock.now();
const system = () => systemContext(now());
beforeAll(async () => {
  world = await aWorld();
  const { _id } = await createOffer(system(), {
    ...{ name: '家访', kind: 'homeVisit', summary: '社工上门看望', durationMinutes: 60, stepMinutes: 30 },
    ...{ places: ['home'], resource: 'staff', unitIds: [world.stationId], skills: [], roomIds: [] },
    ...{ eligibility: {}, limits: {}, noticeMinutes: 0, horizonDays: 60, bufferBeforeMinutes: 0 },
    ...{ bufferAfterMinutes: 0, capacity: 1, partyMax: 1, confirmation: 'none', questions: [] },
    policy: { freeCancelHours: 24, strikes: 3, windowDays: 90, blockDays: 30 },
    recordTemplate: 'visit',
  });
  visit = (await offerOf(_id)) as OfferDocument;
});

let phones = 0;
const somebody = () => aResident('赵秀英', `1390000${String((phones += 1)).padStart(4, '0')}`);
type Person = Awaited<ReturnType<typeof aResident>>;
const as = (actor: Person) => ({ actor, now: now() });

/** Without a teacher of the house: other courses of these tests meet at the same hours. */
async function aCourse(change: Parameters<typeof draft>[1] = {}) {
  const facts = draft(world, { capacity: 20, teacherName: '校外老师', ...change });
  delete facts.teacherId;
  const made = await createCourse(system(), facts);
  const open = await openCourse(system(), { id: made._id, version: made.version });
  await app.settle();
  return { ...open, facts };
}
const lessonsOf = (courseId: string) =>
  SessionModel.find({ courseId }).sort({ start: 1 }).lean<SessionDocument[]>();
const placeOf = (id: string) => EnrolmentModel.findById(id).lean<EnrolmentDocument>();

const book = command<{ personId: string; start: Date; ownerId: string }, string>({
  name: 'test.book',
  run: async ({ input: { personId, start, ownerId } }) => {
    const { id } = await aStaff(now(), { role: 'socialWorker', unitId: world.stationId });
    const resource = { kind: 'staff' as const, id };
    const wish = { resource, personId, ownerId, offer: visit, start, party: 1, overrule: true, now: now() };
    await claim(wish);
    return id;
  },
});
/** The worker who has it now, or why not. */
const booking = (actor: Person, start: Date, ownerId = newId()) =>
  book(system(), { personId: actor.id, start, ownerId }).catch((error: Error) => error.message);
const refusal = '这个时间有“智能手机班”的课，请另选一个时间';

const stored = (name: string) => registeredModels().find(({ collection }) => collection === name)?.model;

/** Every hour that lessons keep in the days of people, as stored. */
async function keptHours(groupId: string): Promise<string[]> {
  const found = await stored('daybooks')?.find({ 'spans.groupId': groupId }).lean<{ spans: KeptSpan[] }[]>();
  const spans = (found ?? []).flatMap((day) => day.spans).filter((span) => span.groupId === groupId);
  return spans.map(({ from }) => from.toISOString()).sort();
}
interface KeptSpan {
  groupId?: string;
  from: Date;
}
const starts = (sessions: readonly SessionDocument[]) => sessions.map(({ start }) => start.toISOString());
const noticesTo = async (id: string) => {
  const told = { recipient: `resident:${id}`, title: '上课时间有冲突' };
  const found = await stored('notifications')?.find(told).lean<{ body: string }[]>();
  return (found ?? []).map(({ body }) => body);
};

describe('whoever has a place', () => {
  it('is not booked over their lessons, hears which class it is, and is free again after leaving', async () => {
    const course = await aCourse();
    const actor = await somebody();
    const place = await enrol(as(actor), { courseId: course._id, photoConsent: true });
    await app.settle();
    const sessions = await lessonsOf(course._id);
    expect(await keptHours(place._id)).toEqual(starts(sessions));
    const [first] = sessions;
    if (!first) throw new Error('nothing was planned');
    expect(await booking(actor, first.start)).toBe(refusal);
    expect(await booking(actor, new Date(first.start.getTime() - 1_800_000))).toBe(refusal);
    expect(await booking(actor, first.end)).not.toContain('请另选');
    expect(await keepLessons(system(), { enrolmentId: place._id })).toBe(0);

    await withdraw(as(actor), { id: place._id });
    await app.settle();
    expect(await keptHours(place._id)).toEqual([]);
    expect(await booking(actor, first.start)).not.toContain('请另选');
  });

  it('keeps what was booked before: the place stands, that lesson alone is not kept, and it is told once', async () => {
    const course = await aCourse();
    const [first, second, ...others] = await lessonsOf(course._id);
    if (!first || !second) throw new Error('nothing was planned');
    const actor = await somebody();
    const worker = await booking(actor, second.start, 'visit-1');
    const place = await enrol(as(actor), { courseId: course._id, photoConsent: true });
    await app.settle();
    expect(await keptHours(place._id)).toEqual(starts([first, ...others]));
    expect((await placeOf(place._id))?.clashes).toEqual([
      { sessionId: second._id, start: second.start, with: '“家访”的预约' },
    ]);
    await planAhead(system());
    await app.settle();
    expect(await noticesTo(actor.id)).toEqual([
      '赵秀英：智能手机班 12月1日 周二 9:30的课，这个时间有“家访”的预约，请改约或请假',
    ]);

    const resource = { kind: 'staff' as const, id: worker };
    await release({ resource, personId: actor.id, ownerId: 'visit-1', start: second.start, now: now() });
    await planAhead(system());
    expect(await keptHours(place._id)).toEqual(starts([first, second, ...others]));
    expect(await placeOf(place._id)).not.toHaveProperty('clashes');
  });

  it('is free when a lesson is called off or excused, follows a new timetable, and the end of the course', async () => {
    const course = await aCourse();
    const actor = await somebody();
    const place = await enrol(as(actor), { courseId: course._id, photoConsent: true });
    await app.settle();
    const [first, second, ...others] = await lessonsOf(course._id);
    if (!first || !second) throw new Error('nothing was planned');
    await cancelSession(system(), { id: first._id, reason: '老师培训' });
    await excuse(as(actor), { id: place._id, sessionId: second._id });
    await app.settle();
    expect(await keptHours(place._id)).toEqual(starts(others));

    const moved = { ...course.facts, weekly: [{ weekday: 3, from: 600, to: 660 }] };
    const { version } = await changeCourse(system(), { ...moved, id: course._id, version: course.version });
    await app.settle();
    const after = (await lessonsOf(course._id)).filter(({ state }) => state === 'planned');
    expect(await keptHours(place._id)).toEqual(starts(after));
    expect(after.every(({ start }) => start.getUTCHours() === 2)).toBe(true);
    await endCourse(system(), { id: course._id, version });
    await app.settle();
    expect(await keptHours(place._id)).toEqual([]);
  });

  it('is followed by the night when the reaction never came', async () => {
    const course = await aCourse();
    const actor = await somebody();
    const place = await enrol(as(actor), { courseId: course._id, photoConsent: true });
    await app.settle();
    await stored('daybooks')?.deleteMany({ 'spans.groupId': place._id });
    await planAhead(system());
    expect(await keptHours(place._id)).toEqual(starts(await lessonsOf(course._id)));
    await EnrolmentModel.updateOne({ _id: place._id }, { $set: { state: 'withdrawn', withdrawnAt: now() } });
    await planAhead(system());
    expect(await keptHours(place._id)).toEqual([]);
  });

  it('ends with the truth, however withdrawal, calling off, the night and bookings run into each other', async () => {
    const course = await aCourse();
    for (let round = 0; round < 6; round += 1) {
      const actor = await somebody();
      const place = await enrol(as(actor), { courseId: course._id, photoConsent: true });
      const sessions = await lessonsOf(course._id);
      const [target, next] = sessions.filter(({ state }) => state === 'planned');
      if (!target || !next) throw new Error('nothing was planned');
      const follow = () => keepLessons(system(), { enrolmentId: place._id }).catch(() => 0);
      const leaves = round % 2 === 0;
      const [, , , , booked] = await Promise.all([
        follow(),
        follow(),
        leaves ? withdraw(as(actor), { id: place._id }) : Promise.resolve(),
        round < 2 ? Promise.resolve() : cancelSession(system(), { id: target._id, reason: '老师培训' }),
        booking(actor, next.start),
        follow(),
      ]);
      await app.settle();
      const planned = (await lessonsOf(course._id)).filter(({ state }) => state === 'planned');
      const wanted = planned.filter(({ _id }) => _id !== next._id || booked === refusal);
      expect(await keptHours(place._id)).toEqual(leaves ? [] : starts(wanted));
    }
  });
});

describe('a child', () => {
  it('has hours of its own: a second course at the same time is told, the guardian stays free', async () => {
    const facts = { forChildren: true, programme: 'afterSchool' as const };
    const [one, other] = [await aCourse(facts), await aCourse({ ...facts, name: '书法班' })];
    const guardian = await somebody();
    const pickUps = [{ name: '王芳', relation: 'parent' as const, phone: '13800002222' }];
    const child = { name: '陈小雨', birthYear: 2017, guardianConsent: true, pickUps };
    const first = await enrol(as(guardian), { courseId: one._id, photoConsent: true, child });
    await app.settle();
    const second = await enrol(as(guardian), { courseId: other._id, photoConsent: true, child });
    await app.settle();
    const [lesson, ...later] = await lessonsOf(other._id);
    if (!lesson) throw new Error('nothing was planned');
    expect(await keptHours(second._id)).toEqual([]);
    expect((await placeOf(second._id))?.clashes).toHaveLength(1 + later.length);
    expect((await noticesTo(guardian.id))[0]).toContain(
      '11月24日、12月1日、12月8日等6次课，这些时间另有安排',
    );
    expect(await booking(guardian, lesson.start)).not.toContain('请另选');

    await forgetResident(guardian.id, system());
    await app.settle();
    expect(await keptHours(first._id)).toEqual([]);
    expect(await placeOf(second._id)).not.toHaveProperty('clashes');
  });
});
