/** After a request was resolved: remembers who did it for whom; when a resident's file is erased: forgets it. */
import { isDuplicateKey } from '../kernel/database/problems.ts';
import { FamiliarFaceModel } from './model/familiar-face.ts';
import type { RequestDocument, TimelineEntry } from './model/document.ts';
import { personServed } from './rules/familiar.ts';

/** Keeps the later one, in whatever order they come. */
export async function rememberFace(
  { owner, reporter }: RequestDocument,
  { at }: TimelineEntry,
): Promise<void> {
  const personId = personServed(reporter);
  if (personId === undefined || owner.kind !== 'staff') return;
  try {
    await FamiliarFaceModel.updateOne(
      { _id: personId, at: { $lt: at } },
      { $set: { staffId: owner.staffId, at } },
      { upsert: true },
    );
  } catch (error) {
    // There is a later one, or this very one: the record is there, but the filter does not want it.
    if (!isDuplicateKey(error)) throw error;
  }
}

export const forgetFace = (residentId: string): Promise<unknown> =>
  FamiliarFaceModel.deleteOne({ _id: residentId });
