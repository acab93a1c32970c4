/** The requests in hand, as counted by the domain that keeps them; shown in lists, decides nothing here. */
import { StaffModel } from '../model/staff.ts';

/** Changes no version and raises no event: it happens with every assignment. */
export async function recordLoads(loads: ReadonlyMap<string, number>): Promise<void> {
  if (loads.size === 0) return;
  await StaffModel.bulkWrite(
    [...loads].map(([_id, load]) => ({ updateOne: { filter: { _id }, update: { $set: { load } } } })),
    { ordered: false },
  );
}
