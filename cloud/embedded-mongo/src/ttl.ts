// Removes documents whose TTL index says their time is over, a bounded number in each write job.
import type { Services } from './commands/command.ts';
import { numberOf } from './numbers.ts';
import type { Collection, Index } from './storage/collection.ts';
import { find } from './storage/find.ts';
import type { WriteView } from './storage/views.ts';

const PER_JOB = 500;

export async function removeExpired(services: Services, now: Date): Promise<number> {
  let removed = 0;
  for (const collection of services.catalogue.all()) {
    for (const index of collection.indexes) {
      if (index.spec.expireAfterSeconds === undefined) continue;
      let inJob: number;
      do {
        inJob = await services.writer.write((view) => removeSome(services, view, collection, index, now));
        removed += inJob;
      } while (inJob === PER_JOB);
    }
  }
  return removed;
}

function removeSome(
  { records }: Services,
  view: WriteView,
  collection: Collection,
  index: Index,
  now: Date,
): number {
  const seconds = numberOf(index.spec.expireAfterSeconds);
  const [field] = Object.keys(index.spec.key);
  if (collection.isDropped || seconds === undefined || field === undefined) return 0;
  const filter = {
    ...index.spec.partialFilterExpression,
    [field]: { $lt: new Date(now.getTime() - seconds * 1000) },
  };
  const expired = [...find(view, collection, filter, { limit: PER_JOB, now })];
  for (const record of expired) records.remove(view, collection, record);
  return expired.length;
}
