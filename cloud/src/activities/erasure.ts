/** Takes persons out: a resident who leaves, and everybody once a course is long over. */
import { command } from '../kernel/command.ts';
import type { CommandContext } from '../kernel/context.ts';
import { raise } from '../kernel/events.ts';
import { updateAggregate } from '../kernel/aggregate.ts';
import { inTransaction } from '../kernel/transaction.ts';
import { keptSince, type Purge } from '../kernel/retention.ts';
import { detachFiles } from '../files/index.ts';
import { freeLessons } from './commands/keep-lessons.ts';
import { givePlace } from './commands/places.ts';
import { activityEvents, type EnrolmentFact } from './events.ts';
import { EnrolmentModel, type EnrolmentDocument } from './model/enrolment.ts';
import { findEnrolment } from './queries.ts';
import { SessionModel, type SessionDocument } from './model/session.ts';

/** The places of the person, and those of children whom the person signed up; the attendance stays, without a name. */
export async function forgetResident(residentId: string, { actor, now }: CommandContext): Promise<void> {
  const places = await EnrolmentModel.find({ residentIds: residentId })
    .select('_id')
    .lean<{ _id: string }[]>();
  for (const { _id: id } of places) await forgetAt({ actor, now }, { id, residentId });
}

const forgetAt = command<{ id: string; residentId: string }, undefined>({
  name: 'activities.forgetResident',
  run: async ({ input: { id, residentId }, ...context }) => {
    const place = await findEnrolment(id);
    if (!place?.residentIds.includes(residentId)) return undefined;
    if (place.residentId !== residentId && place.child === undefined) {
      // From now on the person is told what the relative was told.
      const heir = place.bookedBy === residentId ? { $set: { bookedBy: place.residentId } } : {};
      const change = { ...heir, $pull: { residentIds: residentId } };
      await updateAggregate(EnrolmentModel, place, change, { now: context.now });
    } else await leaveNameless(place, context);
    return undefined;
  },
});

async function leaveNameless(place: EnrolmentDocument, context: CommandContext): Promise<void> {
  const { now } = context;
  // Before the place says no more whose days these are.
  await freeLessons(place, now);
  const fact = { courseId: place.courseId, enrolmentId: place._id };
  const change = {
    $set: { state: 'withdrawn', residentIds: [], bookedBy: '', participantKey: `erased/${place._id}` },
    $unset: { name: 1, child: 1, birthYear: 1, residentId: 1, active: 1, clashes: 1 },
  };
  const events = [raise<EnrolmentFact>(context, activityEvents.withdrawn, fact)];
  await inTransaction(async () => {
    if (place.state === 'enrolled') await givePlace(place.courseId);
    await updateAggregate(EnrolmentModel, place, change, { now, events });
  });
}

async function dropSessions({ now }: CommandContext, limit: number): Promise<number> {
  const old = await SessionModel.find({ end: { $lt: keptSince('record', now) } })
    .limit(limit)
    .lean<SessionDocument[]>();
  for (const { _id } of old) await detachFiles({ kind: 'session', id: _id });
  await SessionModel.deleteMany({ _id: { $in: old.map(({ _id }) => _id) } });
  return old.length;
}

async function dropPlaces({ now }: CommandContext, limit: number): Promise<number> {
  const old = await EnrolmentModel.find({ at: { $lt: keptSince('record', now) } })
    .limit(limit)
    .select('_id')
    .lean<{ _id: string }[]>();
  await EnrolmentModel.deleteMany({ _id: { $in: old.map(({ _id }) => _id) } });
  return old.length;
}

export const activityPurges: readonly Purge[] = [
  { name: 'courseSessions', collections: [SessionModel.collection.name], run: dropSessions },
  { name: 'enrolments', collections: [EnrolmentModel.collection.name], run: dropPlaces },
];
