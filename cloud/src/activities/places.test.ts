import { beforeAll, describe, expect, it } from 'vitest';
import { systemContext } from '../testing/organisation.ts';
import { aResident, aWorld, app, draft, type World } from './activities.fixture.ts';
import { enrol } from './commands/enrol.ts';
import { withdraw } from './commands/own-enrolment.ts';
import { changeCourse, createCourse, openCourse } from './commands/save-course.ts';
import { forgetResident } from './erasure.ts';
import { CourseModel, type CourseDocument } from './model/course.ts';
import { EnrolmentModel } from './model/enrolment.ts';

let world: World;
const now = () => app.clock.now();
const system = () => systemContext(now());
const as = (actor: Person) => ({ actor, now: now() });
type Person = Awaited<ReturnType<typeof aResident>>;
let people: Person[] = [];
beforeAll(async () => {
  world = await aWorld();
  people = await Promise.all(
    Array.from({ length: 8 }, (_, n) => aResident(`居民${n}`, `1370001${String(n).padStart(4, '0')}`)),
  );
}, 60_000);

async function aCourse(capacity: number): Promise<CourseDocument> {
  const facts = draft(world, { capacity, teacherName: '校外老师' });
  delete facts.teacherId;
  const made = await createCourse(system(), facts);
  return openCourse(system(), { id: made._id, version: made.version });
}
const join = (course: CourseDocument, actor: Person) =>
  enrol(as(actor), { courseId: course._id, photoConsent: true });
async function counted({ _id: courseId }: CourseDocument) {
  const course = await CourseModel.findById(courseId).lean<CourseDocument>();
  const of = (state: 'enrolled' | 'waiting') => EnrolmentModel.countDocuments({ courseId, state });
  return {
    capacity: course?.capacity ?? 0,
    taken: course?.taken ?? 0,
    enrolled: await of('enrolled'),
    waiting: await of('waiting'),
  };
}

describe('the places of a course', () => {
  it('are never more taken than there are, also while a clerk makes the course smaller', async () => {
    for (let round = 0; round < 4; round += 1) {
      const course = await aCourse(8);
      const smaller = { ...draft(world, { teacherName: '校外老师', capacity: 3 }), id: course._id };
      const shrink = changeCourse(system(), { ...smaller, version: course.version }).catch(() => undefined);
      await Promise.all([...people.map((actor) => join(course, actor)), shrink]);
      await app.settle();
      const { capacity, taken, enrolled, waiting } = await counted(course);
      expect(taken).toBeLessThanOrEqual(capacity);
      expect([taken, enrolled + waiting]).toEqual([enrolled, people.length]);
      expect(waiting === 0 || taken === capacity).toBe(true);
    }
  });

  it('leave nobody waiting beside a free one, however leaving and queueing run into each other', async () => {
    const [holder, ...others] = people;
    if (!holder) throw new Error('nobody is there');
    for (let round = 0; round < 6; round += 1) {
      const course = await aCourse(1);
      const place = await join(course, holder);
      const leaves =
        round % 2 === 0 ? withdraw(as(holder), { id: place._id }) : forgetResident(holder.id, system());
      await Promise.all([leaves, ...others.slice(0, 3).map((actor) => join(course, actor))]);
      await app.settle();
      expect(await counted(course)).toEqual({ capacity: 1, taken: 1, enrolled: 1, waiting: 2 });
    }
  });

  it('stay the person’s own when the relative who signed up has left', async () => {
    const [senior, relative] = people;
    if (!senior || !relative) throw new Error('nobody is there');
    const { _id } = await join(await aCourse(1), senior);
    const byRelative = { residentIds: [senior.id, relative.id], bookedBy: relative.id };
    await EnrolmentModel.updateOne({ _id }, { $set: byRelative });
    await forgetResident(relative.id, system());
    expect(await EnrolmentModel.findById(_id).lean()).toMatchObject({
      state: 'enrolled',
      residentIds: [senior.id],
      bookedBy: senior.id,
    });
  });
});
