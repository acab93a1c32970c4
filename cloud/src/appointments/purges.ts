/** What appointments take away in time: the persons in visits of long ago, and waiting that is over. */
import type { mongo } from 'mongoose';
import { detachFiles } from '../files/index.ts';
import { updateAggregate } from '../kernel/aggregate.ts';
import type { CommandContext } from '../kernel/context.ts';
import { keptSince, type Purge } from '../kernel/retention.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import type { AppointmentDocument } from './model/document.ts';
import { WaitEntryModel } from './model/wait-entry.ts';
import { withoutPersons } from './rules/pseudonymise.ts';

async function takePersonsOut({ now }: CommandContext, limit: number): Promise<number> {
  // Who is served goes last and says by its absence that there is nothing left to do.
  const long = { 'served.residentId': { $gt: '' }, start: { $lt: keptSince('record', now) } };
  const found = (await AppointmentModel.collection
    .find(long as mongo.Filter<mongo.Document>)
    .limit(limit)
    .toArray()) as unknown as AppointmentDocument[];
  for (const appointment of found) {
    await detachFiles({ kind: 'appointment', id: appointment._id });
    const { set, unset } = withoutPersons(appointment);
    const $unset = Object.fromEntries(unset.map((name) => [name, '']));
    await updateAggregate(AppointmentModel, appointment, { $set: set, $unset }, { now });
  }
  return found.length;
}

/** Long enough to look into a complaint about a form that would not go through. */
const holdsKeptMs = 30 * 86_400_000;

async function removeHolds({ now }: CommandContext, limit: number): Promise<number> {
  const before = new Date(now.getTime() - holdsKeptMs);
  const never = { state: 'lapsed' as const, bookedAt: { $exists: false }, start: { $lt: before } };
  const old = await AppointmentModel.find(never).select('_id').limit(limit).lean<{ _id: string }[]>();
  await AppointmentModel.deleteMany({ _id: { $in: old.map(({ _id }) => _id) } });
  return old.length;
}

async function removeWaiting({ now }: CommandContext, limit: number): Promise<number> {
  const over = await WaitEntryModel.find({ endsAt: { $lt: keptSince('record', now) } })
    .select('_id')
    .limit(limit)
    .lean<{ _id: string }[]>();
  await WaitEntryModel.deleteMany({ _id: { $in: over.map(({ _id }) => _id) } });
  return over.length;
}

export const appointmentPurges: readonly Purge[] = [
  { name: 'appointments', collections: [AppointmentModel.collection.name], run: takePersonsOut },
  { name: 'appointmentHolds', collections: [AppointmentModel.collection.name], run: removeHolds },
  { name: 'waitEntries', collections: [WaitEntryModel.collection.name], run: removeWaiting },
];
