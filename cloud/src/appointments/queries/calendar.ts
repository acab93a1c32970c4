/** The calendar of an offer for a person: which days have room, which starts are free, and with whom. */
import {
  availableSlots,
  type OfferDocument,
  type Resource,
  type ResourceDay,
} from '../../availability/index.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import type { ResidentFacts } from '../../people/index.ts';
import { mergeDays, type FreeDay } from '../rules/calendar.ts';

export interface CalendarWish {
  offer: OfferDocument;
  resources: readonly Resource[];
  /** Whose other bookings are left out; absent for nobody in particular. */
  person?: Pick<ResidentFacts, 'id' | 'home'>;
  from: string;
  days: number;
  party: number;
  movingId?: string;
}

export interface Calendar {
  days: FreeDay[];
  earliest?: Date;
  /** The first free start of each worker or room in the span. */
  earliestOf: (resourceId: string) => Date | undefined;
}

export async function calendarFor(wish: CalendarWish, now: Date): Promise<Calendar> {
  const { offer, resources, person, from, days, party, movingId } = wish;
  const atHome = offer.places[0] === 'home' ? person?.home : undefined;
  const byResource = await availableSlots({
    offer,
    resources,
    from,
    days,
    party,
    ...(atHome ? { at: atHome.location } : {}),
    ...(person ? { personId: person.id } : {}),
    ...(movingId ? { ignoring: movingId } : {}),
    now,
  });
  const merged = mergeDays([...byResource.values()]);
  const earliest = firstFree(merged);
  return {
    days: merged,
    ...(earliest ? { earliest } : {}),
    earliestOf: (id) => firstFree(byResource.get(id) ?? []),
  };
}

const firstFree = (days: readonly Pick<ResourceDay, 'slots'>[]): Date | undefined =>
  days.flatMap(({ slots }) => slots).find(({ left }) => left > 0)?.start;

/** Looks at the next two weeks first: mostly that is enough, and the horizon may be months. */
export async function earliestFor(
  wish: Omit<CalendarWish, 'from' | 'days'>,
  now: Date,
): Promise<Date | undefined> {
  const { from, days } = wholeHorizon(wish.offer, now);
  const near = await calendarFor({ ...wish, from, days: Math.min(days, nearDays) }, now);
  if (near.earliest || days <= nearDays) return near.earliest;
  return (await calendarFor({ ...wish, from, days }, now)).earliest;
}

const nearDays = 14;

/** From today over everything that is open for booking. */
export const wholeHorizon = (offer: OfferDocument, now: Date): { from: string; days: number } => ({
  from: civilDate(now.getTime()),
  days: offer.horizonDays + 1,
});
