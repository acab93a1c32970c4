/** After a change: plan the sessions, fill free places, keep the people's hours free, tell them, and forget those who leave. */
import { on, type DomainEvent, type Reaction } from '../kernel/events.ts';
import { promote } from './commands/own-enrolment.ts';
import { keepLessons, keepLessonsOf } from './commands/keep-lessons.ts';
import { planSessions } from './commands/plan-sessions.ts';
import { forgetResident } from './erasure.ts';
import {
  activityEvents as happened,
  type ClashFact,
  type CourseFact,
  type EnrolmentFact,
  type SessionFact,
} from './events.ts';
import {
  cancelledNotice,
  childNotice,
  clashNotice,
  endedNotice,
  enrolledNotice,
  promotedNotice,
  send,
} from './notices.ts';
import { enrolmentsIn, findCourse, findEnrolment, findSession } from './queries.ts';

type Call = Parameters<Reaction['handle']>[1];

async function tellOfPlace({ id, type, data }: DomainEvent<EnrolmentFact>, { now }: Call) {
  const [course, enrolment] = await Promise.all([findCourse(data.courseId), findEnrolment(data.enrolmentId)]);
  if (!course || !enrolment) return;
  const notice = type === happened.promoted ? promotedNotice : enrolledNotice;
  await send([notice(course, enrolment, id)], now);
}

/** Those that have been settled meanwhile need no word. */
async function tellOfClashes({ id, data }: DomainEvent<ClashFact>, { now }: Call) {
  const [course, enrolment] = await Promise.all([findCourse(data.courseId), findEnrolment(data.enrolmentId)]);
  const clashes = enrolment?.clashes?.filter(({ sessionId }) => data.sessionIds.includes(sessionId)) ?? [];
  if (course && enrolment && clashes.length > 0) {
    await send([clashNotice(course, enrolment, clashes, id)], now);
  }
}

async function tellGuardian(event: DomainEvent<SessionFact>, { now }: Call) {
  const { data } = event;
  const session = await findSession(data.sessionId);
  const enrolment = data.enrolmentId ? await findEnrolment(data.enrolmentId) : undefined;
  if (session && enrolment) await send([childNotice(session, enrolment, event)], now);
}

async function tellOfCancelled({ id, data }: DomainEvent<SessionFact>, { now }: Call) {
  const session = await findSession(data.sessionId);
  if (!session) return;
  const enrolled = (await enrolmentsIn([session.courseId])).filter(({ state }) => state === 'enrolled');
  await send(
    enrolled.map((enrolment) => cancelledNotice(session, enrolment, causeFor(id, enrolment))),
    now,
  );
}

async function tellOfEnded({ id, data }: DomainEvent<CourseFact>, { now }: Call) {
  const course = await findCourse(data.courseId);
  if (!course) return;
  const places = await enrolmentsIn([course._id]);
  await send(
    places.map((enrolment) => endedNotice(course, enrolment, causeFor(id, enrolment))),
    now,
  );
}

/** A guardian hears of each child. */
const causeFor = (eventId: string, { _id }: { _id: string }): string => `${eventId}/${_id}`;

export const activityReactions: readonly Reaction[] = [
  on<CourseFact>(happened.courseChanged, 'activities.plan', async ({ data }, { context }) => {
    await planSessions(context, data);
    await keepLessonsOf(data.courseId, context);
  }),
  ...[happened.enrolled, happened.promoted, happened.withdrawn, happened.excused].map((type) =>
    on<{ enrolmentId: string }>(type, 'activities.keepLessons', ({ data }, { context }) =>
      keepLessons(context, data),
    ),
  ),
  on<SessionFact>(happened.sessionCancelled, 'activities.keepLessons', async ({ data }, { context }) => {
    const session = await findSession(data.sessionId);
    if (session) await keepLessonsOf(session.courseId, context);
  }),
  on<ClashFact>(happened.lessonsClash, 'activities.tell', tellOfClashes),
  // Also after a sign-up: a place may have become free while the person was queueing.
  ...[happened.courseChanged, happened.withdrawn, happened.enrolled].map((type) =>
    on<CourseFact>(type, 'activities.promote', ({ data }, { context }) => promote(context, data)),
  ),
  on<CourseFact>(happened.courseEnded, 'activities.tell', tellOfEnded),
  on<EnrolmentFact>(happened.enrolled, 'activities.tell', tellOfPlace),
  on<EnrolmentFact>(happened.promoted, 'activities.tell', tellOfPlace),
  on<SessionFact>(happened.arrived, 'activities.tellGuardian', tellGuardian),
  on<SessionFact>(happened.arrivalTakenBack, 'activities.tellGuardian', tellGuardian),
  on<SessionFact>(happened.fetched, 'activities.tellGuardian', tellGuardian),
  on<SessionFact>(happened.sessionCancelled, 'activities.tell', tellOfCancelled),
  on<{ residentId: string }>('resident.erased', 'activities.forget', ({ data }, { context }) =>
    forgetResident(data.residentId, context),
  ),
];
