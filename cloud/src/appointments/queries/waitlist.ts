/** Reading the waiting list. */
import type { mongo } from 'mongoose';
import { offerOf } from '../../availability/index.ts';
import type { Actor, ResidentActor, StaffActor } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import { isFamilyOf, seniorsOf } from '../../people/index.ts';
import type { WaitState } from '../contract.constants.ts';
import { WaitEntryModel, type WaitEntryDocument } from '../model/wait-entry.ts';
import { ground } from './areas.ts';

const most = 200;

async function find(
  filter: object,
  sort: Record<string, 1 | -1>,
  limit = most,
): Promise<WaitEntryDocument[]> {
  return (await WaitEntryModel.collection
    .find(filter as mongo.Filter<mongo.Document>)
    .sort(sort)
    .limit(limit)
    .toArray()) as unknown as WaitEntryDocument[];
}

/** Another's entry does not exist. */
export async function waitEntryFor(actor: Actor, id: string, now: Date): Promise<WaitEntryDocument> {
  const [entry] = await find({ _id: id }, { _id: 1 }, 1);
  if (!entry || !(await maySee(actor, entry, now))) throw notFound('waitlist.notFound', '没有找到这条排队');
  return entry;
}

async function maySee(actor: Actor, { served, scopes }: WaitEntryDocument, now: Date): Promise<boolean> {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'staff') return scopes.includes(actor.scopePath);
  if (actor.kind !== 'resident') return false;
  return served.residentId === actor.id || isFamilyOf(actor.id, served.residentId, now);
}

export async function myWaits(actor: ResidentActor, now: Date): Promise<WaitEntryDocument[]> {
  const people = [actor.id, ...(await seniorsOf(actor.id, now))];
  return find({ 'served.residentId': { $in: people } }, { createdAt: -1 }, 50);
}

export interface WaitFilters {
  unitId?: string;
  offerId?: string;
  state?: WaitState;
}

export async function waitsForStaff(
  actor: StaffActor,
  { unitId, offerId, state }: WaitFilters,
): Promise<WaitEntryDocument[]> {
  const land = await ground();
  const all: object[] = [{ scopes: actor.scopePath }];
  // A station's list is that of the ground it serves.
  if (unitId) all.push({ scopes: land.areaOf(unitId) });
  if (offerId) all.push({ offerId });
  if (state) all.push({ state });
  return find({ $and: all }, { createdAt: 1 });
}

/** Everybody who waits for one of these days, first come first. */
export const waitingFor = (dates: readonly string[]): Promise<WaitEntryDocument[]> =>
  find({ state: 'waiting', dates: { $in: dates } }, { createdAt: 1, _id: 1 });

export const waitsThatEnded = (now: Date): Promise<WaitEntryDocument[]> =>
  find({ state: 'waiting', endsAt: { $lte: now } }, { endsAt: 1 });

/** 1 is next. */
export async function placeInLine(entry: WaitEntryDocument): Promise<number | undefined> {
  if (entry.state !== 'waiting') return undefined;
  return (await WaitEntryModel.collection.countDocuments((await before(entry)) as never)) + 1;
}

/** First come first. */
export const standingBefore = async (entry: WaitEntryDocument): Promise<WaitEntryDocument[]> =>
  find(await before(entry), { createdAt: 1, _id: 1 });

/** Only who could be given the same place stands before somebody: days, hours, worker and ground in common. */
async function before({ _id, offerId, createdAt, dates, part, staffId, community }: WaitEntryDocument) {
  const [offer, land] = await Promise.all([offerOf(offerId), ground()]);
  const areas = offer ? land.areasOf(offer).filter((area) => community.path.startsWith(area)) : [];
  return {
    state: 'waiting',
    offerId,
    dates: { $in: dates },
    ...(part === 'any' ? {} : { part: { $in: [part, 'any'] } }),
    ...(staffId ? { staffId: { $in: [staffId, null] } } : {}),
    ...(areas.length > 0 ? { scopes: { $in: areas } } : {}),
    $or: [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: _id } }],
  };
}

/** Who waits on this ground now, first come first. */
export const waitsOn = (actor: StaffActor, areaPath: string): Promise<WaitEntryDocument[]> =>
  find({ state: 'waiting', $and: [{ scopes: actor.scopePath }, { scopes: areaPath }] }, { createdAt: 1 });

export const openWaitsOf = (residentId: string): Promise<WaitEntryDocument[]> =>
  find({ 'served.residentId': residentId, state: { $in: ['waiting', 'offered'] } }, { createdAt: 1 });
