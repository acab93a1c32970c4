/** Moves the older entries of a long timeline to a collection of their own: copied first, then cut off. */
import { insertDurably } from '../../kernel/database/batches.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { logger } from '../../kernel/logger.ts';
import type { RequestDocument } from '../model/document.ts';
import { EntryModel, type StoredEntry } from '../model/entry-model.ts';
import { RequestModel } from '../model/request-model.ts';

/** A request holds at most this many entries … */
export const longestTimeline = 400;
/** … and this many after the older ones have gone. */
const kept = 200;

/**
 * After a write. Nobody waits for it to succeed: readers take from the other collection only what the request says
 * has gone, so a copy without its cut is invisible, and the next write of this request does both again.
 */
export async function overflow(request: RequestDocument): Promise<void> {
  if (request.timeline.length <= longestTimeline) return;
  try {
    await copyOlder(request);
    await cutOlder(request);
  } catch (error) {
    logger.error({ requestId: request._id, error }, 'a long timeline was not shortened');
  }
}

export async function copyOlder({ _id, timeline, movedEntries = 0 }: RequestDocument): Promise<void> {
  const older = timeline.slice(0, timeline.length - kept);
  await Promise.all(
    older.map(async (entry, index) => {
      const seq = movedEntries + index;
      const copy: StoredEntry = { _id: `${_id}/${seq}`, requestId: _id, seq, entry };
      await insertDurably(EntryModel.collection, copy).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    }),
  );
}

/**
 * Only from the request that was copied. The version stays: commands add to the timeline and never replace it, so
 * nobody who is acting now has to be sent back for this.
 */
async function cutOlder({ _id, version, timeline, movedEntries }: RequestDocument): Promise<void> {
  const before = { movedEntries: movedEntries ?? { $exists: false } };
  await RequestModel.collection.updateOne(
    { _id, version, ...before } as never,
    {
      $push: { timeline: { $each: [], $slice: -kept } },
      $set: { movedEntries: (movedEntries ?? 0) + timeline.length - kept },
    } as never,
    { writeConcern: { w: 'majority', journal: true } },
  );
}
