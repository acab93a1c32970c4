/** Takes words and names out of the ledger: of a resident who leaves, and of everybody after years. Postings stay. */
import type { CommandContext } from '../kernel/context.ts';
import { keptSince, type Purge } from '../kernel/retention.ts';
import { EntryModel, HoldModel, type EntryDocument } from './model.ts';
import { residentAccount } from './rules.ts';

/** What is left is an account of nobody known: numbers under an id that leads nowhere. */
export async function forgetWords(residentId: string): Promise<void> {
  const account = residentAccount(residentId);
  await takeWordsOut(EntryModel, { 'postings.account': account });
  await takeWordsOut(HoldModel, { account });
}

async function takeWordsOut(
  { collection }: Pick<typeof EntryModel | typeof HoldModel, 'collection'>,
  where: object,
): Promise<void> {
  await collection.updateMany({ ...where, 'by.kind': 'resident' }, { $set: { 'by.name': '居民' } });
  await collection.updateMany(where, { $set: { reason: '' } });
}

async function dropOldWords({ now }: CommandContext, limit: number): Promise<number> {
  const old = await EntryModel.find({ at: { $lt: keptSince('record', now) }, reason: { $gt: '' } })
    .limit(limit)
    .select('_id')
    .lean<Pick<EntryDocument, '_id'>[]>();
  const ids = old.map(({ _id }) => _id);
  await takeWordsOut(EntryModel, { _id: { $in: ids } });
  return ids.length;
}

/** A hold that has settled is only a step: what it posted is an entry. */
async function dropOldHolds({ now }: CommandContext, limit: number): Promise<number> {
  const old = await HoldModel.find({ settledAt: { $lt: keptSince('record', now) } })
    .limit(limit)
    .select('_id')
    .lean<{ _id: string }[]>();
  await HoldModel.deleteMany({ _id: { $in: old.map(({ _id }) => _id) } });
  return old.length;
}

export const ledgerPurges: readonly Purge[] = [
  { name: 'ledgerWords', collections: [EntryModel.collection.name], run: dropOldWords },
  { name: 'ledgerHolds', collections: [HoldModel.collection.name], run: dropOldHolds },
];
