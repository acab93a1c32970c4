/** What people takes away in time: the bare files that erased residents left behind. */
import type { CommandContext } from '../kernel/context.ts';
import { keptSince, type Purge } from '../kernel/retention.ts';
import { ResidentModel } from './model/resident.ts';

/** By then their last requests have lost the reference, too. */
async function removeErased({ now }: CommandContext, limit: number): Promise<number> {
  const erased = await ResidentModel.find({ erasedAt: { $lt: keptSince('resident', now) } })
    .select('_id')
    .limit(limit)
    .lean<{ _id: string }[]>();
  await ResidentModel.deleteMany({ _id: { $in: erased.map(({ _id }) => _id) } });
  return erased.length;
}

export const peoplePurges: readonly Purge[] = [
  { name: 'erasedResidents', collections: [ResidentModel.collection.name], run: removeErased },
];
