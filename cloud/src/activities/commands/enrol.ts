/** Signs somebody up for a course: oneself, a bound senior, or a child as its guardian. */
import { isFamilyOf, residentFacts } from '../../people/index.ts';
import { insertAggregate } from '../../kernel/aggregate.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { conflict, invalid, notFound, unprocessable } from '../../kernel/errors.ts';
import { raise } from '../../kernel/events.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import { childKey, sealChild } from '../child.ts';
import type { PickUpRelation } from '../contract.constants.ts';
import { activityEvents, type EnrolmentFact } from '../events.ts';
import { EnrolmentModel, type EnrolmentDocument, type PickUpPerson } from '../model/enrolment.ts';
import { courseById, findEnrolment } from '../queries.ts';
import { refusalOf, type Candidate } from '../rules/admission.ts';
import { takePlace } from './places.ts';

export interface EnrolInput {
  courseId: string;
  forId?: string;
  child?: {
    name: string;
    birthYear: number;
    care?: string;
    guardianConsent: boolean;
    pickUps: { name: string; relation: PickUpRelation; phone: string }[];
  };
  photoConsent: boolean;
}

type Participant = Pick<EnrolmentDocument, 'participantKey' | 'residentIds'> &
  Partial<Pick<EnrolmentDocument, 'residentId' | 'name' | 'birthYear' | 'child'>> & { candidate: Candidate };

export const enrol = command<EnrolInput, EnrolmentDocument>({
  name: 'activities.enrol',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    const _id = key?.id ?? newId();
    const known = key && (await findEnrolment(_id));
    if (known) replayIfSeen(known, key);
    const course = await courseById(input.courseId);
    const { candidate, ...who } = await participantOf(_id, input, context);
    const refusal = refusalOf(course, candidate, now);
    if (refusal) throw unprocessable('activity.refused', refusal);
    const consent = {
      ...(input.child ? { guardianAt: now } : {}),
      photos: input.photoConsent,
      photosAt: now,
    };
    const place = { _id, courseId: course._id, unitPath: course.unitPath, ...who, consent };
    try {
      return await inTransaction(async () => {
        const state = (await takePlace(course._id)) ? ('enrolled' as const) : ('waiting' as const);
        const fact = { courseId: course._id, enrolmentId: _id };
        const events = [raise<EnrolmentFact>(context, activityEvents.enrolled, fact)];
        const document = { ...place, bookedBy: actor.id, state, active: true as const, at: now };
        return insertAggregate(EnrolmentModel, document, { now, key, events });
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const first = key && (await findEnrolment(_id));
      if (first) replayIfSeen(first, key);
      throw conflict('activity.already', '已经报过这门课了');
    }
  },
});

async function participantOf(
  enrolmentId: string,
  input: EnrolInput,
  context: CommandContext,
): Promise<Participant> {
  const { actor } = context;
  if (actor.kind !== 'resident') throw notFound('activity.noResident', '请以居民身份报名');
  return input.child
    ? childOf(enrolmentId, input.child, actor.id)
    : grownUp(input.forId ?? actor.id, context);
}

async function grownUp(residentId: string, { actor, now }: CommandContext): Promise<Participant> {
  if (residentId !== actor.id && !(await isFamilyOf(actor.id, residentId, now))) {
    throw notFound('activity.noSenior', '没有找到这位家人，请先绑定');
  }
  const facts = await residentFacts(residentId);
  if (!facts) throw notFound('activity.noSenior', '没有找到这位家人，请先绑定');
  const { name, path, birthYear } = facts;
  const age = birthYear === undefined ? {} : { birthYear };
  return {
    participantKey: `resident/${residentId}`,
    residentId,
    name,
    ...age,
    residentIds: [...new Set([residentId, actor.id])],
    candidate: { path, child: false, ...age },
  };
}

async function childOf(
  enrolmentId: string,
  child: NonNullable<EnrolInput['child']>,
  guardianId: string,
): Promise<Participant> {
  if (!child.guardianConsent) throw invalid('activity.guardian', '要监护人同意，孩子才能参加');
  if (child.pickUps.length === 0) throw invalid('activity.pickUp', '请至少写一位来接孩子的人');
  const guardian = await residentFacts(guardianId);
  const { name, birthYear, care } = child;
  const pickUps = child.pickUps.map((person): PickUpPerson => ({ id: newId(), ...person }));
  return {
    participantKey: childKey(guardianId, name),
    birthYear,
    child: sealChild(enrolmentId, { name, ...(care ? { care } : {}), pickUps }),
    residentIds: [guardianId],
    candidate: { path: guardian?.path ?? '', child: true, birthYear },
  };
}
