/** Points as the apps show them. */
import type { PointEntry, PointHold, Points, StaffPointEntry, StaffPoints } from './contract.ts';
import type { EntryDocument, HoldDocument } from './model.ts';
import type { PointsPage } from './queries.ts';

/** What the entry did to this account. */
const pointsIn = ({ postings }: EntryDocument, account: string): number =>
  postings.reduce((sum, posting) => sum + (posting.account === account ? posting.amount : 0), 0);

function presentEntry(entry: EntryDocument, account: string, reversed: boolean): PointEntry {
  const { _id: id, kind, reason, at, reference } = entry;
  return {
    ...{ id, kind, reason, reversed },
    points: pointsIn(entry, account),
    at: at.toISOString(),
    ...(reference ? { reference } : {}),
  };
}

export const presentForStaff = (
  entry: EntryDocument,
  account: string,
  reversed = false,
): StaffPointEntry => ({ ...presentEntry(entry, account, reversed), by: entry.by.name });

const presentHold = ({ _id: id, points, reason, at, reference }: HoldDocument): PointHold => ({
  ...{ id, points, reason, reference },
  at: at.toISOString(),
});

const fundsIn = ({ funds: { available, held }, holds, nextCursor }: PointsPage) => ({
  ...{ available, held },
  balance: available + held,
  holds: holds.map(presentHold),
  ...(nextCursor ? { nextCursor } : {}),
});

export const presentPoints = (page: PointsPage): Points => ({
  ...fundsIn(page),
  items: page.entries.map((entry) => presentEntry(entry, page.account, page.reversed.has(entry._id))),
});

export const presentStaffPoints = (page: PointsPage): StaffPoints => ({
  ...fundsIn(page),
  items: page.entries.map((entry) => presentForStaff(entry, page.account, page.reversed.has(entry._id))),
});
