/** What requests takes away in time: the persons in what ended long ago. The case itself stays, for the statistics. */
import { updateAggregate } from '../kernel/aggregate.ts';
import type { CommandContext } from '../kernel/context.ts';
import { keptSince, type Purge } from '../kernel/retention.ts';
import { detachFiles } from '../files/index.ts';
import { forgetExamples } from '../routing/index.ts';
import type { RequestDocument } from './model/document.ts';
import { EntryModel, type StoredEntry } from './model/entry-model.ts';
import { RequestModel } from './model/request-model.ts';
import { findRequests } from './queries/collection.ts';
import { entryWithoutPersons, withoutPersons } from './rules/pseudonymise.ts';

/** The request itself comes last: it is what says that there is nothing left to do. */
async function takePersonsOut(context: CommandContext, limit: number): Promise<number> {
  const before = keptSince('record', context.now);
  const ended = await findRequests({ endedAt: { $lt: before } }, { sort: { endedAt: 1 }, limit });
  for (const request of ended) await pseudonymise(request, context);
  return ended.length;
}

async function pseudonymise(request: RequestDocument, { now }: CommandContext): Promise<void> {
  await detachFiles({ kind: 'request', id: request._id });
  await forgetExamples([request._id]);
  await cleanMovedEntries(request);
  const { set, unset } = withoutPersons(request);
  const $unset = Object.fromEntries(unset.map((name) => [name, '']));
  await updateAggregate(RequestModel, request, { $set: set, $unset }, { now });
}

async function cleanMovedEntries({ _id, movedEntries = 0 }: RequestDocument): Promise<void> {
  if (movedEntries === 0) return;
  const moved = EntryModel.collection.find({ requestId: _id } as never);
  for await (const stored of moved as unknown as AsyncIterable<StoredEntry>) {
    const entry = entryWithoutPersons(stored.entry);
    await EntryModel.collection.updateOne({ _id: stored._id } as never, { $set: { entry } });
  }
}

export const requestPurges: readonly Purge[] = [
  {
    name: 'requests',
    collections: [RequestModel.collection.name, EntryModel.collection.name],
    run: takePersonsOut,
  },
];
