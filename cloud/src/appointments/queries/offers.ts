/** What a person can book: the cards, who could come, and the calendar. */
import { activeOffers, type OfferDocument, type Resource } from '../../availability/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { familiarTo } from '../../requests/index.ts';
import { openOffer, refusalOf, servers } from '../commands/book/prepare.ts';
import { byContinuity } from '../commands/book/in-order.ts';
import { notFor, tooManyOpen } from '../rules/eligibility.ts';
import { ground } from './areas.ts';
import { calendarFor, earliestFor, wholeHorizon, type Calendar } from './calendar.ts';
import { historyOf, type History } from './earlier.ts';
import { dearFor, fundsFor } from './funds.ts';
import { guestOf, type Guest } from './person.ts';

export interface OfferForPerson {
  offer: OfferDocument;
  /** Points that whoever pays can spend; only where it costs some. */
  funds?: number;
  refusal?: string;
  earliest?: Date;
}

/** Those of the person's own area, with the reason where they can't book one. */
export async function offersFor(
  actor: Actor,
  residentId: string | undefined,
  now: Date,
): Promise<OfferForPerson[]> {
  const { person } = await guestOf(actor, residentId, now);
  const [offers, history, land] = await Promise.all([activeOffers(), historyOf(person.id), ground()]);
  const own = offers.filter((offer) => {
    const anywhere = person.path === '';
    return anywhere || notFor({}, land.areasOf(offer), person, now) === undefined;
  });
  const funds = await fundsFor(actor, person.id, own);
  return Promise.all(
    own.map(async (offer) => {
      const cost = offer.price > 0 ? { funds } : {};
      const refusal =
        refusalOf(offer, person, history, land, now) ??
        tooManyOpen(offer.limits, offer._id, booked(history), now) ??
        dearFor(actor, offer, funds);
      if (refusal) return { offer, ...cost, refusal };
      const resources = await serversOrNobody(offer, person, land);
      const earliest = await earliestFor({ offer, resources, person, party: 1 }, now);
      return { offer, ...cost, ...(earliest ? { earliest } : {}) };
    }),
  );
}

/** What is only held is about to be booked, or given back. */
const booked = ({ earlier }: History): History['earlier'] => earlier.filter(({ state }) => state !== 'held');

async function serversOrNobody(
  ...[offer, person, land]: [OfferDocument, Guest['person'], Awaited<ReturnType<typeof ground>>]
): Promise<readonly Resource[]> {
  try {
    return (await servers(offer, person, land, {})).resources;
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

export interface CalendarQuery {
  id: string;
  residentId?: string;
  staffId?: string;
  from?: string;
  days?: number;
  party?: number;
  movingId?: string;
}

export interface OfferCalendar {
  offer: OfferDocument;
  person: Guest['person'];
  resources: readonly Resource[];
  history: History;
  calendar: Calendar;
  refusal?: string;
}

/** Without dates over everything that is open for booking. */
export async function offerCalendar(actor: Actor, query: CalendarQuery, now: Date): Promise<OfferCalendar> {
  const { id, residentId, staffId, from, days = 7, party = 1, movingId } = query;
  const [offer, { person }, land] = await Promise.all([
    openOffer(id),
    guestOf(actor, residentId, now),
    ground(),
  ]);
  const history = await historyOf(person.id);
  const { resources } = await servers(offer, person, land, staffId ? { staffId, roomId: staffId } : {});
  const span = from ? { from, days } : wholeHorizon(offer, now);
  const refusal =
    refusalOf(offer, person, history, land, now) ??
    (movingId
      ? undefined
      : (tooManyOpen(offer.limits, offer._id, booked(history), now) ??
        dearFor(actor, offer, await fundsFor(actor, person.id, [offer]))));
  const calendar = await calendarFor({ offer, resources, person, ...span, party, movingId }, now);
  return { offer, person, resources, history, calendar, ...(refusal ? { refusal } : {}) };
}

export interface KnownWorkers extends OfferCalendar {
  familiar?: { staffId: string; note: string };
}

/** Who could come, those whom the person knows first. */
export async function workersFor(actor: Actor, query: CalendarQuery, now: Date): Promise<KnownWorkers> {
  const found = await offerCalendar(actor, query, now);
  const [ordered, familiar] = await Promise.all([
    byContinuity(found, found.resources, found.calendar.earliest ?? now, now),
    familiarTo(found.person.id, now),
  ]);
  return { ...found, resources: ordered, ...(familiar ? { familiar } : {}) };
}
