/** Compares every account with its postings and its holds; a difference is a fault that somebody has to look at. */
import { audit } from '../kernel/audit.ts';
import type { CommandContext } from '../kernel/context.ts';
import { logger } from '../kernel/logger.ts';
import { inTransaction } from '../kernel/transaction.ts';
import { AccountModel, EntryModel, HoldModel, type AccountDocument } from './model.ts';

/** What the account says, and what follows from the books. */
export interface Difference {
  account: string;
  balance: number;
  held: number;
  posted: number;
  onHold: number;
}

const atOnce = 500;

/** Answers what differs; each is in the log and in the audit log. */
export async function checkLedger({ actor, now }: CommandContext): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (let last = ''; ;) {
    const accounts = await AccountModel.find({ _id: { $gt: last } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(atOnce)
      .lean<{ _id: string }[]>();
    const ids = accounts.map(({ _id }) => _id);
    // One picture of all three: points that move meanwhile are no difference.
    differences.push(...(await inTransaction(() => differencesOf(ids))));
    if (ids.length < atOnce) break;
    last = ids.at(-1) ?? last;
  }
  const total = await sumOfAll();
  if (total !== 0) differences.push({ account: 'points', balance: 0, held: 0, posted: total, onHold: 0 });
  for (const difference of differences) {
    logger.error({ ...difference }, 'the ledger does not balance');
    const target = { kind: 'ledgerAccount', id: difference.account };
    await audit({ actor, now }, { action: 'ledger.difference', target, result: 'failed' });
  }
  return differences;
}

async function differencesOf(ids: string[]): Promise<Difference[]> {
  const accounts = await AccountModel.find({ _id: { $in: ids } }).lean<AccountDocument[]>();
  const posted = await sums(
    EntryModel.aggregate<Sum>([
      { $match: { 'postings.account': { $in: ids } } },
      { $unwind: '$postings' },
      { $match: { 'postings.account': { $in: ids } } },
      { $group: { _id: '$postings.account', sum: { $sum: '$postings.amount' } } },
    ]),
  );
  const onHold = await sums(
    HoldModel.aggregate<Sum>([
      { $match: { account: { $in: ids }, state: 'held' } },
      { $group: { _id: '$account', sum: { $sum: '$points' } } },
    ]),
  );
  return accounts
    .map(({ _id: account, available, held }) => ({
      account,
      balance: available + held,
      held,
      posted: posted.get(account) ?? 0,
      onHold: onHold.get(account) ?? 0,
    }))
    .filter(({ balance, held, ...books }) => balance !== books.posted || held !== books.onHold);
}

interface Sum {
  _id: string;
  sum: number;
}

const sums = async (found: PromiseLike<Sum[]>): Promise<ReadonlyMap<string, number>> =>
  new Map((await found).map(({ _id, sum }) => [_id, sum]));

/** Of residents and system together; zero, as every entry is. */
async function sumOfAll(): Promise<number> {
  const [all] = await EntryModel.aggregate<Sum>([
    { $unwind: '$postings' },
    { $group: { _id: 'all', sum: { $sum: '$postings.amount' } } },
  ]);
  return all?.sum ?? 0;
}
