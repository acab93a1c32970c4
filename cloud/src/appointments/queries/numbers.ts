/** The committee's numbers. Every figure counts exactly the rows that its own filter of the list gives. */
import { activeOffers, dayOfWork, resourcesOf, type Resource } from '../../availability/index.ts';
import { inScope, type StaffActor } from '../../kernel/actor.ts';
import { civilDate, dayNumber } from '../../kernel/calendar-days.ts';
import { invalid, notFound } from '../../kernel/errors.ts';
import { countTagged } from '../../people/index.ts';
import { personTags } from '../../people/contract.constants.ts';
import { offerKinds, type OfferKind } from '../contract.constants.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { ground, type Ground } from './areas.ts';
import { earliestFor } from './calendar.ts';
import { countAppointments, findAppointments } from './collection.ts';
import { conditionsOf, type Filters } from './filters.ts';

export interface FigureOf {
  value: number;
  of?: number;
  rows: Filters;
}

export interface NumbersQuery {
  from: string;
  to: string;
  unitId?: string;
}

export interface NumbersOf {
  utilisation: { id: string; name: string; bookedMinutes: FigureOf; workMinutes: number }[];
  firstFree: { offerId: string; name: string; hours?: number }[];
  done: FigureOf;
  missed: FigureOf;
  lateCancelled: FigureOf;
  rated: FigureOf;
  satisfied: FigureOf;
  byKind: { kind: OfferKind; figure: FigureOf }[];
  byCommunity: { communityId: string; name: string; figure: FigureOf }[];
  coverage: { tag: string; served: FigureOf }[];
}

/** A smaller group would tell who is in it. */
const smallestGroup = 5;
const longestDays = 400;

export async function numbersOf(actor: StaffActor, query: NumbersQuery, now: Date): Promise<NumbersOf> {
  const { from, to, unitId } = query;
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (!(days >= 1 && days <= longestDays)) throw invalid('appointment.span', '请选一年以内的起止日期');
  const land = await ground();
  const path = unitId ? land.unitPath(unitId) : actor.scopePath;
  if (!path || !inScope(actor.scopePath, path)) throw notFound('unit.notFound', '没有找到这个单位');
  const span: Filters = { from, to, ...(unitId ? { unitId } : {}) };
  const figure = async (filters: Filters): Promise<FigureOf> => {
    const rows = { ...span, ...filters };
    return { value: await countAppointments(conditionsOf(rows, actor, land)), rows };
  };
  const counted = { actor, land, span, path, area: unitId ? land.areaOf(unitId) : path };
  const [done, missed, lateCancelled, rated, satisfied] = await Promise.all([
    figure({ state: 'done' }),
    figure({ state: 'missed' }),
    figure({ mark: 'late' }),
    figure({ rating: 'any' }),
    figure({ rating: 'satisfied' }),
  ]);
  const kinds = Object.keys(offerKinds) as OfferKind[];
  return {
    utilisation: await utilisationOf(counted, days, now),
    firstFree: await firstFreeOf(path, now),
    done,
    missed,
    lateCancelled,
    rated: { ...rated, of: done.value },
    satisfied: { ...satisfied, of: rated.value },
    byKind: await Promise.all(
      kinds.map(async (kind) => ({ kind, figure: await figure({ state: 'done', kind }) })),
    ),
    byCommunity: await byCommunityOf(counted),
    coverage: await coverageOf(counted),
  };
}

interface Counted {
  actor: StaffActor;
  land: Ground;
  span: Filters;
  path: string;
  /** Where the people live whom the unit serves. */
  area: string;
}

async function utilisationOf({ actor, land, span, path }: Counted, days: number, now: Date) {
  const resources = await workersWithin(path);
  const filters: Filters = { ...span, mark: 'taking' };
  const rows = await findAppointments<Pick<AppointmentDocument, 'provider' | 'start' | 'end'>>(
    conditionsOf(filters, actor, land),
    { projection: { provider: 1, start: 1, end: 1 } },
  );
  const booked = new Map<string, number>();
  for (const { provider, start, end } of rows) {
    const minutes = (end.getTime() - start.getTime()) / 60_000;
    booked.set(provider.id, (booked.get(provider.id) ?? 0) + minutes);
  }
  const ids = resources.map(({ id }) => id);
  const work = await dayOfWork(ids, span.from ?? civilDate(now.getTime()), days, now);
  return resources.map(({ id, name }) => ({
    id,
    name,
    bookedMinutes: { value: booked.get(id) ?? 0, rows: { ...filters, staffId: id } },
    // A leave may begin or end within a minute.
    workMinutes: Math.round(
      (work.get(id) ?? [])
        .flatMap(({ frames }) => frames)
        .reduce((sum, frame) => sum + (frame.to.getTime() - frame.from.getTime()) / 60_000, 0),
    ),
  }));
}

async function workersWithin(path: string): Promise<Resource[]> {
  const all = await Promise.all((await activeOffers()).map((offer) => resourcesOf(offer)));
  const within = all.flat().filter(({ unitPath, kind }) => kind === 'staff' && unitPath.startsWith(path));
  return [...new Map(within.map((resource) => [resource.id, resource])).values()];
}

async function firstFreeOf(path: string, now: Date): Promise<NumbersOf['firstFree']> {
  const found = await Promise.all(
    (await activeOffers()).map(async (offer) => {
      const resources = (await resourcesOf(offer)).filter(({ unitPath }) => unitPath.startsWith(path));
      if (resources.length === 0) return [];
      const earliest = await earliestFor({ offer, resources, party: 1 }, now);
      const hours = earliest && Math.round((earliest.getTime() - now.getTime()) / 360_000) / 10;
      return [{ offerId: offer._id, name: offer.name, ...(hours === undefined ? {} : { hours }) }];
    }),
  );
  return found.flat();
}

type DoneRow = Pick<AppointmentDocument, 'community' | 'served' | 'tags'>;

const doneRows = ({ actor, land, span }: Counted): Promise<DoneRow[]> =>
  findAppointments<DoneRow>(conditionsOf({ ...span, state: 'done' }, actor, land), {
    projection: { community: 1, served: 1, tags: 1 },
  });

async function byCommunityOf(counted: Counted): Promise<NumbersOf['byCommunity']> {
  const byId = new Map<string, { name: string; value: number }>();
  for (const { community } of await doneRows(counted)) {
    const known = byId.get(community.id) ?? { name: community.name, value: 0 };
    byId.set(community.id, { ...known, value: known.value + 1 });
  }
  return [...byId].map(([communityId, { name, value }]) => ({
    communityId,
    name,
    figure: { value, rows: { ...counted.span, state: 'done', communityId } },
  }));
}

/** Different people who were served, of everybody with the tag who lives there. */
async function coverageOf(counted: Counted): Promise<NumbersOf['coverage']> {
  const rows = await doneRows(counted);
  const found = await Promise.all(
    (Object.keys(personTags) as (keyof typeof personTags)[]).map(async (tag) => {
      const of = await countTagged(counted.area, tag);
      if (of < smallestGroup) return [];
      const people = rows.filter(({ tags }) => tags.includes(tag)).map(({ served }) => served.residentId);
      const filter: Filters = { ...counted.span, state: 'done', tag };
      return [{ tag, served: { value: new Set(people).size, of, rows: filter } }];
    }),
  );
  return found.flat();
}
