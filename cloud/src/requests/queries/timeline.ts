/** The timeline as a whole, also where its older entries have moved to their own collection. */
import type { RequestDocument, TimelineEntry } from '../model/document.ts';
import { EntryModel, type StoredEntry } from '../model/entry-model.ts';

type Told = Pick<RequestDocument, '_id' | 'timeline' | 'movedEntries'>;

export async function withWholeTimeline<T extends Told>(request: T): Promise<T> {
  const { _id, movedEntries = 0, timeline } = request;
  if (movedEntries === 0) return request;
  const older = await EntryModel.collection
    .find({ requestId: _id, seq: { $lt: movedEntries } })
    .sort({ seq: 1 })
    .toArray();
  const entries = (older as unknown as StoredEntry[]).map(({ entry }) => entry);
  return { ...request, timeline: [...entries, ...timeline] };
}

export async function entryOf(request: Told, entryId: string): Promise<TimelineEntry | undefined> {
  const recent = request.timeline.find(({ id }) => id === entryId);
  if (recent || !request.movedEntries) return recent;
  const { timeline } = await withWholeTimeline(request);
  return timeline.find(({ id }) => id === entryId);
}
