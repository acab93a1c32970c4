/** How many requests every worker has in hand, counted from what is stored. */
import { RequestModel } from '../model/request-model.ts';

export async function countLoads(): Promise<ReadonlyMap<string, { open: number; lastAssignedAt: number }>> {
  const counted = await RequestModel.collection
    .aggregate<{ _id: string; open: number; last: Date }>([
      { $match: { inbox: { $gte: 'staff/', $lt: 'staff0' } } },
      { $group: { _id: '$owner.staffId', open: { $sum: 1 }, last: { $max: '$updatedAt' } } },
    ])
    .toArray();
  return new Map(counted.map(({ _id, open, last }) => [_id, { open, lastAssignedAt: last.getTime() }]));
}
