/** Where somebody lives is in a daybook for the walk between two visits to come; it is forgotten when the day is over. */
import { dayAt, dayOf } from '../../kernel/calendar-days.ts';
import type { CommandContext } from '../../kernel/context.ts';
import type { Purge } from '../../kernel/retention.ts';
import { daybookId, DaybookModel, type DaybookDocument } from '../model/daybook.ts';

/** The version counts up, so that nobody who has read the day before writes the places back. */
const without = (span: '$[]' | '$[visit]') => ({
  $unset: { [`spans.${span}.location`]: '' },
  $inc: { version: 1 },
});

async function forgetPlaces({ now }: CommandContext, limit: number): Promise<number> {
  const today = new Date(dayAt(dayOf(now.getTime())));
  const past = await DaybookModel.find({ day: { $lt: today }, 'spans.location': { $exists: true } })
    .select('_id')
    .limit(limit)
    .lean<{ _id: string }[]>();
  const ids = past.map(({ _id }) => _id);
  await DaybookModel.collection.updateMany({ _id: { $in: ids } } as never, without('$[]'));
  return ids.length;
}

export const availabilityPurges: readonly Purge[] = [
  { name: 'daybookPlaces', collections: [DaybookModel.collection.name], run: forgetPlaces },
];

/** A resident has left: the own days go, and the door in the days of those who were to come. Safe to run again. */
export async function forgetPerson(residentId: string): Promise<void> {
  const own = {
    _id: { $gte: daybookId('person', residentId, ''), $lt: daybookId('person', residentId, ':') },
  };
  for (const { day, spans } of await DaybookModel.find(own).lean<DaybookDocument[]>()) {
    const visits = { $in: spans.map(({ ownerId }) => ownerId) };
    const told = { day, 'spans.ownerId': visits, 'spans.location': { $exists: true } };
    const arrayFilters = [{ 'visit.ownerId': visits }];
    await DaybookModel.collection.updateMany(told, without('$[visit]'), { arrayFilters });
  }
  await DaybookModel.deleteMany(own);
}
