/** Makes, changes, opens and ends courses. */
import type { Static } from 'typebox';
import { organisation, scopeOf } from '../../accounts/index.ts';
import { dayOfWork } from '../../availability/index.ts';
import { insertAggregate, updateAggregate, type Change } from '../../kernel/aggregate.ts';
import { audit } from '../../kernel/audit.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { conflict, invalid, notFound, unprocessable } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import type { object } from '../../kernel/contract.parts.ts';
import type { CourseState } from '../contract.constants.ts';
import type { CourseInput } from '../contract.parts.ts';
import { activityEvents, type CourseFact } from '../events.ts';
import { CourseModel, type CourseDocument } from '../model/course.ts';
import { can } from '../policy.ts';
import { courseById, findCourse, noCourse } from '../queries.ts';
import { timetableProblem } from '../rules/timetable.ts';
import { changeCapacity } from './places.ts';

export type CourseDraft = Static<ReturnType<typeof object<typeof CourseInput>>>;

export const createCourse = command<CourseDraft, CourseDocument>({
  name: 'activities.createCourse',
  run: async (call) => {
    const { key, now, input } = call;
    const _id = key?.id ?? newId();
    const known = key && (await findCourse(_id));
    if (known) replayIfSeen(known, key);
    const facts = await factsOf(call, input);
    await onRecord(call, 'activities.createCourse', { _id, unitPath: facts.unitPath });
    const events = [raise<CourseFact>(call, activityEvents.courseChanged, { courseId: _id })];
    const course = { _id, ...input, ...facts, taken: 0, state: 'draft' as const, createdAt: now };
    return insertAggregate(CourseModel, course, { now, key, events });
  },
});

export const changeCourse = command<CourseDraft & { id: string; version: number }, CourseDocument>({
  name: 'activities.changeCourse',
  run: async (call) => {
    const { id, version, ...draft } = call.input;
    const course = await loadToManage(call, id);
    replayIfSeen(course, call.key);
    if (draft.capacity < course.taken) throw tooSmall(course);
    if (draft.forChildren !== course.forChildren && course.taken > 0) {
      throw unprocessable('activity.audience', '已经有人报名，不能改成另一类学员');
    }
    assertCurrent(course, version);
    const facts = await factsOf(call, draft);
    await onRecord(call, 'activities.changeCourse', course);
    const gone = optionalFacts.filter((field) => draft[field] === undefined);
    const $unset = Object.fromEntries(gone.map((field) => [field, 1]));
    return inTransaction(async () => {
      if (!(await changeCapacity(course._id, draft.capacity))) throw tooSmall(await courseById(course._id));
      return write(call, course, { $set: { ...draft, ...facts }, $unset });
    });
  },
});

const optionalFacts = ['teacherId', 'roomId', 'minAge', 'maxAge', 'materials'] as const;

const tooSmall = ({ taken }: CourseDocument) =>
  unprocessable('activity.tooSmall', `已经有 ${taken} 人报上，名额不能更少`);

type Turn = { id: string; version: number };

/** `telling` is what others have to hear of it beside that the course has changed. */
const turn = (
  name: string,
  [from, to]: readonly [CourseState, CourseState],
  refusal: string,
  telling: (course: CourseDocument, today: string) => string[] = () => [],
) =>
  command<Turn, CourseDocument>({
    name: `activities.${name}`,
    run: async (call) => {
      const course = await loadToManage(call, call.input.id);
      replayIfSeen(course, call.key);
      if (course.state !== from) throw conflict('activity.state', refusal, { state: course.state });
      assertCurrent(course, call.input.version);
      await onRecord(call, `activities.${name}`, course);
      const others = telling(course, civilDate(call.now.getTime()));
      return write(call, course, { $set: { state: to } }, others);
    },
  });

export const openCourse = turn('openCourse', ['draft', 'open'], '这门课已经开放或结束');
/** After its last day nobody waits for a lesson any more. */
export const endCourse = turn(
  'endCourse',
  ['open', 'ended'],
  '只有报名中的课可以结束',
  ({ lastDay }, today) => (today <= lastDay ? [activityEvents.courseEnded] : []),
);

async function loadToManage({ actor }: CommandContext, id: string): Promise<CourseDocument> {
  const course = await findCourse(id);
  if (!course || !can.manage(actor, course)) throw noCourse();
  return course;
}

function assertCurrent(course: CourseDocument, version: number): void {
  if (course.version === version) return;
  throw conflict('activity.movedOn', '刚刚有人改过这门课，请刷新后再改', { version: course.version });
}

function write(
  context: CommandContext,
  course: CourseDocument,
  change: Change,
  others: readonly string[] = [],
): Promise<CourseDocument> {
  const { now, key } = context;
  const events = [activityEvents.courseChanged, ...others].map((type) =>
    raise<CourseFact>(context, type, { courseId: course._id }),
  );
  return updateAggregate(CourseModel, course, change, { now, key, events });
}

/** Checks what the form refers to, and answers what the course keeps of it. */
async function factsOf({ actor, now }: CommandContext, draft: CourseDraft) {
  const problem = timetableProblem(draft);
  if (problem) throw invalid('activity.timetable', problem);
  const { units, members } = await organisation();
  const unit = units.get(draft.unitId);
  if (!unit || !can.manage(actor, { unitPath: unit.path })) {
    throw notFound('activity.noUnit', '没有找到这个单位');
  }
  const teacher = draft.teacherId === undefined ? undefined : members.get(draft.teacherId);
  if (draft.teacherId !== undefined && !teacher) throw notFound('activity.noTeacher', '没有找到这位老师');
  const teacherName = teacher?.name ?? draft.teacherName;
  if (!teacherName) throw invalid('activity.teacher', '请选择老师，或填写校外老师的姓名');
  if (draft.roomId !== undefined) {
    const today = civilDate(now.getTime());
    const known = await dayOfWork([draft.roomId], today, 1, now);
    if (!known.has(draft.roomId)) throw notFound('activity.noRoom', '没有找到这个场地');
  }
  return { unitPath: unit.path, areaPath: scopeOf(unit), teacherName };
}

const onRecord = (
  context: CommandContext,
  action: string,
  { _id, unitPath }: Pick<CourseDocument, '_id' | 'unitPath'>,
): Promise<void> => audit(context, { action, target: { kind: 'course', id: _id }, scopePath: unitPath });
