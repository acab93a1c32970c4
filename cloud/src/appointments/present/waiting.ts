/** A waiting entry as both sides see it, and a series with what could not be booked. */
import type { Series, WaitEntry } from '../contract.ts';
import type { BookedSeries } from '../commands/series/book-series.ts';
import type { WaitEntryDocument } from '../model/wait-entry.ts';
import { missingFor } from '../queries/funds.ts';
import { nameFor, type Reader } from '../queries/reader.ts';
import { placeInLine } from '../queries/waitlist.ts';
import { presentResidentRow } from './resident.ts';

/** As the residents whom it concerns see it: whom it is for, and how many points are missing. */
export async function presentWait(entry: WaitEntryDocument, reader: Reader, now: Date): Promise<WaitEntry> {
  const { state, served } = entry;
  const open = state === 'waiting' || state === 'offered';
  const [shown, missing] = await Promise.all([presentEntry(entry), open ? missingFor(entry, now) : 0]);
  const forOther = nameFor(reader, served);
  return {
    ...shown,
    ...(forOther ? { forId: served.residentId, forOther } : {}),
    ...(missing > 0 ? { missingPoints: missing } : {}),
  };
}

async function presentEntry(entry: WaitEntryDocument): Promise<WaitEntry> {
  const { _id: id, offerId, offerName, kind, state, staffId, staffName, dates, part, offered } = entry;
  const place = await placeInLine(entry);
  return {
    id,
    offerId,
    offerName,
    kind,
    state,
    ...(staffId ? { staffId } : {}),
    ...(staffName ? { workerName: staffName } : {}),
    dates: [...dates],
    part,
    ...(place === undefined ? {} : { place }),
    ...(offered ? { offered: presentOffered(offered) } : {}),
    ...(entry.appointmentId ? { appointmentId: entry.appointmentId } : {}),
    createdAt: entry.createdAt.toISOString(),
  };
}

const presentOffered = ({ start, providerName, until }: NonNullable<WaitEntryDocument['offered']>) => ({
  start: start.toISOString(),
  providerName,
  until: until.toISOString(),
});

export const presentStaffWait = async (entry: WaitEntryDocument) => ({
  ...(await presentEntry(entry)),
  residentId: entry.served.residentId,
  nameMasked: entry.served.nameMasked,
  communityName: entry.community.name,
});

export const presentSeries = ({ id, offerName, booked, clashes }: BookedSeries, reader: Reader): Series => ({
  id,
  offerName,
  booked: booked.map((row) => presentResidentRow(row, reader)),
  clashes: clashes.map(({ start, reason, instead }) => ({
    start: start.toISOString(),
    reason,
    instead: instead.map((each) => each.toISOString()),
  })),
});
