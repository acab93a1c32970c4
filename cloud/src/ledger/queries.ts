/** Reads of one resident's points: the two numbers, what is held, and the entries, newest first. */
import { after, cursorOf, readCursor } from '../kernel/paging.ts';
import { EntryModel, HoldModel, type EntryDocument, type HoldDocument } from './model.ts';
import { fundsOf } from './book/funds.ts';
import { residentAccount, type Funds } from './rules.ts';

/** What the resident can spend now. */
export const availablePoints = async (residentId: string): Promise<number> =>
  (await fundsOf(residentAccount(residentId))).available;

export interface PointsPage {
  account: string;
  funds: Funds;
  holds: HoldDocument[];
  entries: EntryDocument[];
  /** Those of them that a later entry has taken back. */
  reversed: ReadonlySet<string>;
  nextCursor?: string;
}

const usualPage = 20;

export async function pointsOf(
  residentId: string,
  { cursor, limit = usualPage }: { cursor?: string; limit?: number },
): Promise<PointsPage> {
  const account = residentAccount(residentId);
  const before = readCursor(cursor);
  const [funds, holds, found] = await Promise.all([
    fundsOf(account),
    HoldModel.find({ account, state: 'held' }).sort({ at: -1 }).lean<HoldDocument[]>(),
    entriesOf(account, before ? after('at', -1, before) : {}, limit + 1),
  ]);
  const entries = found.slice(0, limit);
  const last = found.length > limit ? entries.at(-1) : undefined;
  const reversed = await reversalsOf(entries.map(({ _id }) => _id));
  const next = last ? { nextCursor: cursorOf(last.at, last._id) } : {};
  return { account, funds, holds, entries, reversed, ...next };
}

export const entriesOf = (account: string, where: object, limit: number): Promise<EntryDocument[]> =>
  EntryModel.find({ 'postings.account': account, ...where })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .lean<EntryDocument[]>();

/** The entry, if it is one of this resident's. */
export async function entryOf(residentId: string, id: string): Promise<EntryDocument | undefined> {
  const own = { _id: id, 'postings.account': residentAccount(residentId) };
  return (await EntryModel.findOne(own).lean<EntryDocument>()) ?? undefined;
}

/** Which of these entries have been taken back. */
export async function reversalsOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await EntryModel.find({ reverses: { $in: [...ids] } }, { reverses: 1 }).lean<
    Pick<EntryDocument, 'reverses'>[]
  >();
  return new Set(found.flatMap(({ reverses }) => reverses ?? []));
}
