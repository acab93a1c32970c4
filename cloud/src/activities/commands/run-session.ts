/** What staff do at one session: the roll, leaving and fetching, what was taught, and calling it off. */
import { attachFiles } from '../../files/index.ts';
import { updateAggregate, type Change } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { conflict, invalid, unprocessable } from '../../kernel/errors.ts';
import { raise, type DomainEvent } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import { openChild } from '../child.ts';
import type { Attendance } from '../contract.constants.ts';
import { activityEvents, type SessionFact } from '../events.ts';
import type { EnrolmentDocument } from '../model/enrolment.ts';
import { SessionModel, type RollMark, type SessionDocument } from '../model/session.ts';
import { can } from '../policy.ts';
import { enrolmentsIn, findEnrolment, findSession, noEnrolment, noSession } from '../queries.ts';
import { leave, mark, markAll, type RollProblem } from '../rules/roll.ts';
import { giveTime } from './plan-sessions.ts';

const HOUR = 3_600_000;
/** Doors open before the lesson; what was forgotten may be put in on the days after. */
const opensBefore = 2 * HOUR;
const closesAfter = 72 * HOUR;
/** Clocks of phones run a little ahead. */
const clockSlack = HOUR / 6;

const problems: Readonly<Record<RollProblem, string>> = {
  notArrived: '还没有点到，不能登记离开',
  alreadyLeft: '已经登记离开了',
  needsPickUp: '请选择来接孩子的人',
  strangerPickUp: '这个人不在接送名单上，请先联系监护人',
};

export interface RollInput {
  id: string;
  enrolmentId: string;
  attendance: Extract<Attendance, 'arrived' | 'absent' | 'excused'>;
  happenedAt?: Date;
}

export const callRoll = command<RollInput, SessionDocument>({
  name: 'activities.callRoll',
  run: async ({ input, ...context }) => {
    const { session, enrolment } = await atRoll(context, input);
    const at = momentOf(context, input.happenedAt);
    const { enrolmentId, attendance } = input;
    const roll = mark(session.roll, { enrolmentId, attendance, at, byId: context.actor.id });
    if (typeof roll === 'string') throw conflict('activity.roll', problems[roll]);
    if (roll === session.roll) return session;
    const state = attendance === 'arrived' ? 'held' : session.state;
    const known = session.roll.find((entry) => entry.enrolmentId === enrolmentId);
    const event = enrolment.child && tellingOf(known?.attendance, attendance);
    return save(context, session, { $set: { roll, state } }, event, { enrolmentId });
  },
});

/** 都来了. A child's arrival is told to its guardian: whoever calls the roll has looked at each child. */
export const callRollOfAll = command<
  { id: string; enrolmentIds: string[]; attendance: 'arrived'; happenedAt?: Date },
  SessionDocument
>({
  name: 'activities.callRollOfAll',
  run: async ({ input, ...context }) => {
    const session = await loadForRoll(context, input.id);
    refuseClosed(context, session);
    const named = (await enrolmentsIn([session.courseId])).filter(
      ({ _id, state }) => state === 'enrolled' && input.enrolmentIds.includes(_id),
    );
    if (named.some(({ child }) => child)) throw invalid('activity.childAlone', '孩子要一个一个点名');
    const roll = markAll(
      session.roll,
      named.map(({ _id }) => _id),
      {
        attendance: input.attendance,
        at: momentOf(context, input.happenedAt),
        byId: context.actor.id,
      },
    );
    return roll === session.roll ? session : save(context, session, { $set: { roll, state: 'held' } });
  },
});

/** A guardian who heard that the child is there must hear that it is not. */
function tellingOf(before: Attendance | undefined, now: Attendance): string | undefined {
  if (before === now) return undefined;
  if (now === 'arrived') return activityEvents.arrived;
  return before === 'arrived' ? activityEvents.arrivalTakenBack : undefined;
}

export const letGo = command<
  { id: string; enrolmentId: string; pickUpId?: string; happenedAt?: Date },
  SessionDocument
>({
  name: 'activities.letGo',
  run: async ({ input, ...context }) => {
    const { session, enrolment } = await atRoll(context, input);
    const child = openChild(enrolment);
    const roll = leave(session.roll, {
      enrolmentId: input.enrolmentId,
      at: momentOf(context, input.happenedAt),
      byId: context.actor.id,
      child: child !== undefined,
      pickUps: child?.pickUps ?? [],
      ...(input.pickUpId === undefined ? {} : { pickUpId: input.pickUpId }),
    });
    if (typeof roll === 'string') throw conflict('activity.roll', problems[roll]);
    const event = child ? activityEvents.fetched : undefined;
    return save(context, session, { $set: { roll } }, event, { enrolmentId: input.enrolmentId });
  },
});

export const noteSession = command<{ id: string; topic: string; photoIds: string[] }, SessionDocument>({
  name: 'activities.noteSession',
  run: async ({ input, ...context }) => {
    const session = await loadForRoll(context, input.id);
    await attachFiles(context.actor, { ids: input.photoIds, about: { kind: 'session', id: session._id } });
    const photoIds = [...new Set([...session.photoIds, ...input.photoIds])];
    return save(context, session, { $set: { topic: input.topic, photoIds } });
  },
});

export const cancelSession = command<{ id: string; reason: string }, SessionDocument>({
  name: 'activities.cancelSession',
  run: async ({ input, ...context }) => {
    const session = await findSession(input.id);
    if (!session || !can.manage(context.actor, session)) throw noSession();
    replayIfSeen(session, context.key);
    if (session.state !== 'planned') throw conflict('activity.state', '这次课已经上过或已停课');
    const change = { $set: { state: 'cancelled', cancelReason: input.reason } };
    return inTransaction(async () => {
      await giveTime(session, context.now);
      return save(context, session, change, activityEvents.sessionCancelled);
    });
  },
});

async function loadForRoll({ actor, key }: CommandContext, id: string): Promise<SessionDocument> {
  const session = await findSession(id);
  if (!session || !can.callRoll(actor, session)) throw noSession();
  replayIfSeen(session, key);
  if (session.state === 'cancelled') throw conflict('activity.state', '这次课已停课');
  return session;
}

async function atRoll(
  context: CommandContext,
  { id, enrolmentId }: { id: string; enrolmentId: string },
): Promise<{ session: SessionDocument; enrolment: EnrolmentDocument }> {
  const session = await loadForRoll(context, id);
  const enrolment = await findEnrolment(enrolmentId);
  if (enrolment?.courseId !== session.courseId || enrolment.state !== 'enrolled') throw noEnrolment();
  refuseClosed(context, session);
  return { session, enrolment };
}

function refuseClosed({ now }: CommandContext, { start, end }: SessionDocument): void {
  const open = now.getTime() >= start.getTime() - opensBefore && now.getTime() <= end.getTime() + closesAfter;
  if (!open) throw unprocessable('activity.rollClosed', '上课前两小时到课后三天内可以点名');
}

function momentOf({ now }: CommandContext, happenedAt: Date | undefined): Date {
  if (happenedAt === undefined) return now;
  if (happenedAt.getTime() > now.getTime() + clockSlack) {
    throw invalid('activity.future', '手机时间不对，请校准后再试');
  }
  return happenedAt < now ? happenedAt : now;
}

function save(
  context: CommandContext,
  session: SessionDocument,
  change: Change & { $set: { roll?: RollMark[] } },
  event?: string,
  about: Omit<SessionFact, 'sessionId'> = {},
): Promise<SessionDocument> {
  const events: DomainEvent[] = event
    ? [raise<SessionFact>(context, event, { sessionId: session._id, ...about })]
    : [];
  const { now, key } = context;
  return updateAggregate(SessionModel, session, change, { now, key, events });
}
