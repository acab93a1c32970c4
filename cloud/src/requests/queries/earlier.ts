/** How many requests the same resident made before; of somebody withheld nobody counts. */
import type { RequestDocument } from '../model/document.ts';
import { countRequests } from './collection.ts';

export async function countEarlier({ reporter, _id, submittedAt }: RequestDocument): Promise<number> {
  if (!reporter.residentId || reporter.anonymous) return 0;
  return countRequests(
    {
      residentIds: reporter.residentId,
      'reporter.anonymous': false,
      submittedAt: { $lte: submittedAt },
      _id: { $ne: _id },
    },
    100,
  );
}
