import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../kernel/context.ts';
import { registeredModels } from '../kernel/database/model.ts';
import { idempotencyKey } from '../kernel/idempotency.ts';
import { systemContext } from '../testing/organisation.ts';
import { aResident, aWorld, app, draft, type World } from './activities.fixture.ts';
import { pickUpIdsOf } from './child.ts';
import { enrol } from './commands/enrol.ts';
import { callRoll, callRollOfAll, letGo } from './commands/run-session.ts';
import { createCourse, openCourse } from './commands/save-course.ts';
import { SessionModel, type SessionDocument } from './model/session.ts';

const minute = 60_000;
const people = 8;
let world: World;
let lesson: SessionDocument;
let places: string[];

beforeAll(async () => {
  world = await aWorld();
  const context = systemContext(app.clock.now());
  const made = await createCourse(context, draft(world, { capacity: people }));
  const { _id } = await openCourse(context, { id: made._id, version: made.version });
  await app.settle();
  places = [];
  for (let index = 0; index < people; index += 1) {
    const actor = await aResident(`学员${index}`, `1380006000${index}`);
    const now = app.clock.now();
    places.push((await enrol({ actor, now }, { courseId: _id, photoConsent: true }))._id);
  }
  const [first] = await SessionModel.find({ courseId: _id }).sort({ start: 1 }).lean<SessionDocument[]>();
  if (!first) throw new Error('nothing was planned');
  lesson = first;
});

interface Mark {
  key: string;
  enrolmentId: string;
  attendance: 'arrived' | 'absent' | 'left';
  happenedAt: Date;
}

const after = (minutes: number) => new Date(lesson.start.getTime() + minutes * minute);
const load = async () => (await SessionModel.findById(lesson._id).lean<SessionDocument>()) as SessionDocument;

/** An hour of marks goes out in order, each twice: the answer to the first was lost on the way. */
async function sync(phone: string, marks: readonly Mark[]): Promise<string[]> {
  const refused: string[] = [];
  for (const mark of [...marks].flatMap((one) => [one, one])) {
    const { key, enrolmentId, attendance, happenedAt } = mark;
    const context: CommandContext = {
      ...systemContext(after(70)),
      key: idempotencyKey(phone, key, mark),
    };
    const input = { id: lesson._id, enrolmentId, happenedAt };
    const done = attendance === 'left' ? letGo(context, input) : callRoll(context, { ...input, attendance });
    await done.catch((error: Error) => refused.push(error.message));
  }
  return refused;
}

describe('two phones without a network call the same roll', () => {
  it('each mark lands once, and of two about the same person the later word stands, whoever sends first', async () => {
    const early = places.map((enrolmentId, index): Mark => ({
      ...{ key: `a${index}`, enrolmentId, attendance: 'absent', happenedAt: after(index) },
    }));
    const late = places.map((enrolmentId, index): Mark => ({
      ...{ key: `b${index}`, enrolmentId, attendance: 'arrived', happenedAt: after(20 + index) },
    }));
    const refused = await Promise.all([sync('one', early), sync('two', late)]);
    expect(refused.flat()).toEqual([]);
    const { roll } = await load();
    expect(roll.map(({ enrolmentId }) => enrolmentId).sort()).toEqual([...places].sort());
    for (const [index, enrolmentId] of places.entries()) {
      const mark = roll.find((one) => one.enrolmentId === enrolmentId);
      expect(mark).toMatchObject({ attendance: 'arrived', arrivedAt: after(20 + index) });
    }
  });

  it('what was marked before somebody left does not bring them back, and nobody leaves twice', async () => {
    const [enrolmentId = ''] = places;
    const left: Mark = { key: 'b-left', enrolmentId, attendance: 'left', happenedAt: after(60) };
    const old: Mark = { key: 'a-old', enrolmentId, attendance: 'absent', happenedAt: after(30) };
    const again: Mark = { key: 'a-left', enrolmentId, attendance: 'left', happenedAt: after(62) };
    expect(await sync('two', [left])).toEqual([]);
    const { version } = await load();
    expect(await sync('one', [old])).toEqual([]);
    expect(await sync('one', [again])).toEqual(['已经登记离开了', '已经登记离开了']);
    const now = await load();
    expect(now.version).toBe(version);
    const mark = now.roll.find((one) => one.enrolmentId === enrolmentId);
    expect(mark).toMatchObject({ attendance: 'left', leftAt: after(60) });
  });
});

describe('everybody marked with one tap', () => {
  const all = (minutes: number, key: string, enrolmentIds: string[]) => {
    const input = {
      id: lesson._id,
      enrolmentIds,
      attendance: 'arrived' as const,
      happenedAt: after(minutes),
    };
    return callRollOfAll({ ...systemContext(after(150)), key: idempotencyKey('one', key, input) }, input);
  };

  it('is one mark each, also when it comes twice, and a later word about one of them stands', async () => {
    const [, second = '', third = ''] = places;
    await sync('two', [{ key: 'late', enrolmentId: second, attendance: 'absent', happenedAt: after(62) }]);
    const once = await all(61, 'all', places);
    const again = await all(61, 'all', places);
    expect(again.version).toBe(once.version);
    const attendanceOf = (id: string) => again.roll.find((one) => one.enrolmentId === id)?.attendance;
    expect(again.roll).toHaveLength(people);
    expect(places.map(attendanceOf)).toEqual(['left', 'absent', ...places.slice(2).map(() => 'arrived')]);
    await sync('one', [{ key: 'slip', enrolmentId: third, attendance: 'absent', happenedAt: after(63) }]);
    expect((await load()).roll.find((one) => one.enrolmentId === third)?.attendance).toBe('absent');
  });

  it('passes by who left the course meanwhile, and is refused when the doors are shut', async () => {
    const { version } = await load();
    expect((await all(70, 'strangers', ['nobody'])).version).toBe(version);
    const late = systemContext(new Date(lesson.end.getTime() + 73 * 60 * minute));
    const input = { id: lesson._id, enrolmentIds: places, attendance: 'arrived' as const };
    await expect(callRollOfAll(late, input)).rejects.toMatchObject({ code: 'activity.rollClosed' });
  });
});

describe('the guardian of a child whose hour on the roll arrives at once', () => {
  it('hears of the arrival, of a slip of the finger, and of who fetched it, each once', async () => {
    const context = systemContext(app.clock.now());
    const made = await createCourse(context, draft(world, { name: '四点半学堂', forChildren: true }));
    const { _id } = await openCourse(context, { id: made._id, version: made.version });
    await app.settle();
    const guardian = await aResident('陈建国', '13800061000', 1985);
    const pickUps = [{ name: '王芳', relation: 'parent' as const, phone: '13800002222' }];
    const child = { name: '陈小雨', birthYear: 2017, guardianConsent: true, pickUps };
    const place = await enrol(
      { actor: guardian, now: app.clock.now() },
      { courseId: _id, photoConsent: true, child },
    );
    const [session] = await SessionModel.find({ courseId: _id }).sort({ start: 1 }).lean<SessionDocument[]>();
    if (!session) throw new Error('nothing was planned');
    const teacher = systemContext(new Date(session.start.getTime() + 70 * minute));
    const mark = (attendance: 'arrived' | 'absent', minutes: number) =>
      callRoll(teacher, {
        ...{ id: session._id, enrolmentId: place._id, attendance },
        happenedAt: new Date(session.start.getTime() + minutes * minute),
      });
    const sweep = { id: session._id, enrolmentIds: [place._id], attendance: 'arrived' as const };
    await expect(callRollOfAll(teacher, sweep)).rejects.toMatchObject({ code: 'activity.childAlone' });
    const told = async () => {
      await app.settle();
      const model = registeredModels().find(({ collection }) => collection === 'notifications')?.model;
      const sent = { recipient: `resident:${guardian.id}`, title: /孩子/ };
      const found = await model?.find(sent).lean<{ title: string }[]>();
      return found?.map(({ title }) => title).sort();
    };
    await mark('arrived', 1);
    await mark('arrived', 2);
    expect(await told()).toEqual(['孩子到了']);
    await mark('absent', 3);
    expect(await told()).toEqual(['孩子到了', '孩子还没到']);
    await mark('arrived', 4);
    const [pickUpId] = pickUpIdsOf(place);
    await letGo(teacher, { id: session._id, enrolmentId: place._id, ...(pickUpId ? { pickUpId } : {}) });
    expect(await told()).toEqual(['孩子到了', '孩子到了', '孩子已接走', '孩子还没到']);
  });
});
