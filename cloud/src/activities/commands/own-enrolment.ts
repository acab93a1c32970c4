/** What the person, or who signed them up, changes later: leaving the course, one absence, consents and who fetches the child. */
import { updateAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid, unprocessable } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import { openChild, sealChild } from '../child.ts';
import type { PickUpRelation } from '../contract.constants.ts';
import { activityEvents, type EnrolmentFact, type SessionFact } from '../events.ts';
import { EnrolmentModel, type EnrolmentDocument } from '../model/enrolment.ts';
import { SessionModel } from '../model/session.ts';
import { can } from '../policy.ts';
import { findEnrolment, findSession, noEnrolment, noSession } from '../queries.ts';
import { mark } from '../rules/roll.ts';
import { givePlace, takePlace } from './places.ts';

export async function ownEnrolment(actor: Actor, id: string): Promise<EnrolmentDocument> {
  const enrolment = await findEnrolment(id);
  if (!enrolment || !can.own(actor, enrolment)) throw noEnrolment();
  return enrolment;
}

export const withdraw = command<{ id: string }, EnrolmentDocument>({
  name: 'activities.withdraw',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    const enrolment = await ownEnrolment(actor, input.id);
    replayIfSeen(enrolment, key);
    if (enrolment.state === 'withdrawn') return enrolment;
    const fact = { courseId: enrolment.courseId, enrolmentId: enrolment._id };
    const events = [raise<EnrolmentFact>(context, activityEvents.withdrawn, fact)];
    return inTransaction(async () => {
      if (enrolment.state === 'enrolled') await givePlace(enrolment.courseId);
      const change = { $set: { state: 'withdrawn', withdrawnAt: now }, $unset: { active: 1 } };
      return updateAggregate(EnrolmentModel, enrolment, change, { now, key, events });
    });
  },
});

/** Gives free places to those who wait longest; answers how many moved up. */
export const promote = command<{ courseId: string }, number>({
  name: 'activities.promote',
  run: async ({ input, ...context }) => {
    const { now } = context;
    for (let moved = 0; ; moved += 1) {
      const { courseId } = input;
      const next = await EnrolmentModel.findOne({ courseId, state: 'waiting' })
        .sort({ at: 1, _id: 1 })
        .lean<EnrolmentDocument>();
      if (!next) return moved;
      const fact = { courseId, enrolmentId: next._id };
      const events = [raise<EnrolmentFact>(context, activityEvents.promoted, fact)];
      const took = await inTransaction(async () => {
        if (!(await takePlace(courseId))) return false;
        await updateAggregate(EnrolmentModel, next, { $set: { state: 'enrolled' } }, { now, events });
        return true;
      });
      if (!took) return moved;
    }
  },
});

export const excuse = command<{ id: string; sessionId: string }, EnrolmentDocument>({
  name: 'activities.excuse',
  run: async ({ actor, now, key, input }) => {
    const enrolment = await ownEnrolment(actor, input.id);
    const session = await findSession(input.sessionId);
    if (session?.courseId !== enrolment.courseId) throw noSession();
    const seen = key && session.keys.some(({ id }) => id === key.id);
    if (seen) return enrolment;
    if (enrolment.state !== 'enrolled' || session.state !== 'planned' || session.start <= now) {
      throw unprocessable('activity.tooLate', '这次课已经开始或停课，不用请假了');
    }
    const marking = { enrolmentId: enrolment._id, attendance: 'excused' as const, at: now, byId: actor.id };
    const roll = mark(session.roll, marking);
    if (typeof roll === 'string') throw unprocessable('activity.tooLate', '这次课已经点过名了');
    const fact = { sessionId: session._id, enrolmentId: enrolment._id };
    const events = [raise<SessionFact>({ actor, now }, activityEvents.excused, fact)];
    await updateAggregate(SessionModel, session, { $set: { roll } }, { now, key, events });
    return enrolment;
  },
});

export interface Consents {
  id: string;
  photoConsent: boolean;
  pickUps?: { name: string; relation: PickUpRelation; phone: string }[];
}

export const changeConsents = command<Consents, EnrolmentDocument>({
  name: 'activities.changeConsents',
  run: async ({ actor, now, key, input }) => {
    const enrolment = await ownEnrolment(actor, input.id);
    replayIfSeen(enrolment, key);
    const child = openChild(enrolment);
    if (child && input.pickUps?.length === 0) {
      throw invalid('activity.pickUp', '请至少写一位来接孩子的人');
    }
    const pickUps = input.pickUps?.map((person) => ({ id: newId(), ...person }));
    const sealed = child && pickUps ? { child: sealChild(enrolment._id, { ...child, pickUps }) } : {};
    const photos = { 'consent.photos': input.photoConsent, 'consent.photosAt': now };
    return updateAggregate(EnrolmentModel, enrolment, { $set: { ...photos, ...sealed } }, { now, key });
  },
});
