/** Makes the courses by commands: opened some weeks ago, with people in them, lessons held and rolls called until now. */
import {
  callRoll,
  createCourse,
  enrol,
  enrolmentsIn,
  keepLessonsOf,
  letGo,
  noteSession,
  openCourse,
  pickUpIdsOf,
  planSessions,
  sessionsOfCourses,
} from '../activities/index.ts';
import { organisation } from '../accounts/index.ts';
import { civilDate } from '../kernel/calendar-days.ts';
import type { ResidentActor, StaffActor } from '../kernel/actor.ts';
import type { CommandContext } from '../kernel/context.ts';
import { inParallel } from './in-parallel.ts';
import { staffActor, type DemoPeople } from './people-of-the-demo.ts';
import { cares, childNames, lessonTopics, plannedCourses, type PlannedCourse } from './plan-courses.ts';
import type { DistrictPlan, PlannedResident } from './planned.ts';
import { chance, type Chance } from './random.ts';

const day = 86_400_000;
const minute = 60_000;
const daysAhead = 45;
const atOnce = 8;
/** From half empty to more than fit: then some wait. */
const fillings = [0.6, 0.8, 0.9, 1.15] as const;

interface Running {
  planned: PlannedCourse;
  courseId: string;
  stationKey: string;
  teacher: StaffActor;
}

export interface CourseReport {
  courses: number;
  enrolments: number;
  lessons: number;
}

export async function makeCourses(
  plan: DistrictPlan,
  people: DemoPeople,
  { now, daysBehind }: { now: Date; daysBehind: number },
): Promise<CourseReport> {
  const opened = new Date(now.getTime() - daysBehind * day);
  const running = await openAll(plan, people, { opened, now });
  let enrolments = 0;
  let lessons = 0;
  await inParallel([...running.entries()], atOnce, async ([index, course]) => {
    const random = chance(index);
    const signedUp = await fill(course, plan, people, opened, random);
    const held = await teach(course, now, random);
    enrolments += signedUp;
    lessons += held;
    const today = { actor: course.teacher, now };
    await planSessions(today, { courseId: course.courseId });
    await keepLessonsOf(course.courseId, today);
  });
  return { courses: running.length, enrolments, lessons };
}

async function openAll(
  plan: DistrictPlan,
  people: DemoPeople,
  { opened, now }: { opened: Date; now: Date },
): Promise<Running[]> {
  const organised = await organisation();
  const made: Running[] = [];
  for (const planned of plannedCourses) {
    for (const stationKey of planned.stations) {
      const unit = people.units.get(stationKey);
      const worker = plan.staff.find(({ posts }) =>
        posts.some(({ unitKey, role }) => unitKey === stationKey && role === 'socialWorker'),
      );
      const staffId = worker && people.staff.get(worker.key);
      if (!unit || !staffId) continue;
      const teacher = staffActor(organised, staffId, unit.id);
      const context: CommandContext = { actor: teacher, now: opened };
      const { stations: _, guest, ...facts } = planned;
      const draft = await createCourse(context, {
        ...facts,
        unitId: unit.id,
        place: `${unit.name}二楼教室`,
        ...(guest ? { teacherName: guest } : { teacherId: staffId }),
        firstDay: civilDate(opened.getTime()),
        lastDay: civilDate(now.getTime() + daysAhead * day),
        skipDays: [],
      });
      const open = await openCourse(context, { id: draft._id, version: draft.version });
      await planSessions(context, { courseId: open._id });
      made.push({ planned, courseId: open._id, stationKey, teacher });
    }
  }
  return made;
}

/** Neighbours of the right age; for children their parents sign up. */
async function fill(
  { planned, courseId, stationKey }: Running,
  plan: DistrictPlan,
  people: DemoPeople,
  opened: Date,
  random: Chance,
): Promise<number> {
  const year = opened.getFullYear();
  const near = plan.residents.filter(({ gridKey }) => gridKey.startsWith(stationKey.replace(/st$/, 'g')));
  const fits = ({ birthYear }: PlannedResident) =>
    planned.forChildren ? birthYear >= 1978 && birthYear <= 1996 : year - birthYear >= (planned.minAge ?? 40);
  const chosen = random.some(near.filter(fits), Math.round(planned.capacity * random.pick(fillings)));
  for (const [index, resident] of chosen.entries()) {
    const actor = people.residents.get(resident.key);
    if (!actor) continue;
    const context = { actor, now: new Date(opened.getTime() + (index + 1) * 37 * minute) };
    await enrol(context, {
      courseId,
      photoConsent: random.happens(0.75),
      ...(planned.forChildren ? { child: childOf(actor, resident, year, random) } : {}),
    });
  }
  return chosen.length;
}

function childOf(actor: ResidentActor, parent: PlannedResident, year: number, random: Chance) {
  return {
    name: `${actor.name.slice(0, 1)}${random.pick(childNames)}`,
    birthYear: year - random.between(7, 11),
    ...(random.happens(0.2) ? { care: random.pick(cares) } : {}),
    guardianConsent: true,
    pickUps: [
      { name: actor.name, relation: 'parent' as const, phone: parent.phone },
      { name: `${actor.name.slice(0, 1)}阿婆`, relation: 'grandparent' as const, phone: '13800007777' },
    ],
  };
}

/** Calls the roll of every lesson until now; the last of them is still going on, perhaps. */
async function teach({ planned, courseId, teacher }: Running, now: Date, random: Chance): Promise<number> {
  const sessions = (await sessionsOfCourses([courseId], new Date(0))).filter(({ start }) => start < now);
  const here = (await enrolmentsIn([courseId])).filter(({ state }) => state === 'enrolled');
  for (const session of sessions) {
    for (const place of here) {
      const there = random.happens(0.88);
      const at = new Date(session.start.getTime() + random.between(-8, 6) * minute);
      const roll = { id: session._id, enrolmentId: place._id };
      await callRoll({ actor: teacher, now: at }, { ...roll, attendance: there ? 'arrived' : 'absent' });
      const left = new Date(session.end.getTime() + random.between(0, 12) * minute);
      if (!there || left > now || !planned.forChildren) continue;
      const pickUpId = pickUpIdsOf(place)[random.between(0, 1)];
      await letGo({ actor: teacher, now: left }, { ...roll, ...(pickUpId ? { pickUpId } : {}) });
    }
    const topic = random.pick(lessonTopics[planned.programme]);
    if (session.end < now) {
      await noteSession({ actor: teacher, now: session.end }, { id: session._id, topic, photoIds: [] });
    }
  }
  return sessions.length;
}
