import { beforeAll, describe, expect, it } from 'vitest';
import { registeredModels } from '../kernel/database/model.ts';
import { systemContext } from '../testing/organisation.ts';
import { aResident, aWorld, app, draft, type World } from './activities.fixture.ts';
import { enrol } from './commands/enrol.ts';
import { createCourse, endCourse, openCourse } from './commands/save-course.ts';
import { SessionModel } from './model/session.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const now = () => app.clock.now();
const system = (at = now()) => systemContext(at);
const told = async (residentId: string): Promise<string[]> => {
  const model = registeredModels().find(({ collection }) => collection === 'notifications')?.model;
  const found = await model
    ?.find({ recipient: `resident:${residentId}`, title: '课程提前结束' })
    .lean<{ body: string }[]>();
  return (found ?? []).map(({ body }) => body).sort();
};
const childNamed = (name: string) => ({
  name,
  birthYear: 2017,
  guardianConsent: true,
  pickUps: [{ name: '王芳', relation: 'parent' as const, phone: '13800002222' }],
});

async function aCourse(change: Parameters<typeof draft>[1]) {
  const made = await createCourse(system(), draft(world, change));
  const open = await openCourse(system(), { id: made._id, version: made.version });
  await app.settle();
  return open;
}

/** Signing up has moved the version on. */
async function end(courseId: string, at = now()): Promise<void> {
  const { body } = await app.call<{ items: { id: string; version: number }[] }>(
    'GET /desk/courses',
    {},
    world.teacher.token,
  );
  const version = body.items.find(({ id }) => id === courseId)?.version ?? 0;
  await endCourse(system(at), { id: courseId, version });
  await app.settle();
}

describe('a course that ends before its last day', () => {
  it('takes the lessons ahead away and tells whoever has or waits for a place', async () => {
    const course = await aCourse({ capacity: 1, weekly: [{ weekday: 3, from: 570, to: 630 }] });
    const first = await aResident('马秀英', '13800070001');
    const second = await aResident('郭素珍', '13800070002');
    for (const actor of [first, second]) {
      await enrol({ actor, now: now() }, { courseId: course._id, photoConsent: true });
    }
    await end(course._id);
    expect(await SessionModel.countDocuments({ courseId: course._id, state: 'planned' })).toBe(0);
    expect(await told(first.id)).toEqual([`马秀英，${course.name}不再上了，还没上的课都取消`]);
    expect(await told(second.id)).toHaveLength(1);
  });

  it('tells a guardian once for each child', async () => {
    const course = await aCourse({ forChildren: true, weekly: [{ weekday: 4, from: 990, to: 1050 }] });
    const guardian = await aResident('王芳', '13800070003');
    for (const name of ['陈小雨', '陈小雪']) {
      const wish = { courseId: course._id, photoConsent: true, child: childNamed(name) };
      await enrol({ actor: guardian, now: now() }, wish);
    }
    await end(course._id);
    expect(await told(guardian.id)).toEqual(
      ['陈小雨', '陈小雪'].map((name) => `${name}，${course.name}不再上了，还没上的课都取消`).sort(),
    );
  });

  it('has nothing to tell when its last day is over', async () => {
    const course = await aCourse({ weekly: [{ weekday: 5, from: 570, to: 630 }] });
    const actor = await aResident('冯玉梅', '13800070004');
    await enrol({ actor, now: now() }, { courseId: course._id, photoConsent: true });
    await end(course._id, new Date(Date.parse(course.lastDay) + 86_400_000));
    expect(await told(actor.id)).toEqual([]);
  });
});
