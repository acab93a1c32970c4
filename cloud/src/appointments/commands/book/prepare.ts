/** Everything about a wished booking that is decided before its time is claimed: may this person, and who could serve. */
import { offerOf, resourcesOf, type OfferDocument, type Resource } from '../../../availability/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound, unprocessable } from '../../../kernel/errors.ts';
import type { ResidentFacts } from '../../../people/index.ts';
import type { Door, PlaceKind } from '../../contract.constants.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { ground, type Ground } from '../../queries/areas.ts';
import { historyOf, type History, type OwnHold } from '../../queries/earlier.ts';
import { guestOf } from '../../queries/person.ts';
import { answersTo, type Given } from '../../rules/answers.ts';
import { nearby } from '../../rules/choice.ts';
import { blockedUntil, notFor, tooMany } from '../../rules/eligibility.ts';
import { dayInWords } from '../../../kernel/moments.ts';

export interface Wish {
  offerId: string;
  start: Date;
  /** The actor's own file when not given. */
  residentId?: string;
  staffId?: string;
  roomId?: string;
  placeKind?: PlaceKind;
  party?: number;
  answers?: readonly Given[];
  /** Staff book although plan, notice, travel, limits or missed appointments say no; with their reason. */
  overrule?: string;
  requestId?: string;
  seriesId?: string;
  waitId?: string;
  door?: Door;
}

export interface Prepared {
  offer: OfferDocument;
  person: ResidentFacts;
  door: Door;
  /** Without the holds below: this booking gives them back. */
  history: History;
  ownHolds: readonly OwnHold[];
  /** Who could serve; one when somebody was named. */
  resources: readonly Resource[];
  named: boolean;
  placeKind: PlaceKind;
  party: number;
  answers: AppointmentDocument['answers'];
  ground: Ground;
}

export async function prepare(
  wish: Wish,
  actor: Actor,
  now: Date,
  options: { unanswered?: true } = {},
): Promise<Prepared> {
  const [offer, { person, door }, land] = await Promise.all([
    openOffer(wish.offerId),
    guestOf(actor, wish.residentId, now),
    ground(),
  ]);
  const { history, ownHolds } = withoutHolds(await historyOf(person.id), actor);
  const refusal =
    refusalOf(offer, person, history, land, now, wish.overrule) ??
    (wish.overrule ? undefined : tooMany(offer.limits, offer._id, history.earlier, wish, now));
  if (refusal) throw unprocessable('appointment.notNow', refusal);
  const placeKind = placeFor(offer, person, wish.placeKind);
  return {
    offer,
    person,
    door: wish.door ?? (wish.requestId ? 'request' : door),
    history,
    ownHolds,
    ...(await servers(offer, person, land, wish)),
    placeKind,
    party: partyOf(offer, wish.party ?? 1),
    answers: options.unanswered ? [] : answersTo(offer.questions, wish.answers ?? []),
    ground: land,
  };
}

/** What somebody holds while filling in a form is no booking of its own when they book. */
function withoutHolds(history: History, { id: actorId }: Actor): Pick<Prepared, 'history' | 'ownHolds'> {
  const ownHolds = history.heldBy(actorId);
  const ids = new Set(ownHolds.map(({ id }) => id));
  return { ownHolds, history: { ...history, earlier: history.earlier.filter(({ id }) => !ids.has(id)) } };
}

export async function openOffer(id: string): Promise<OfferDocument> {
  const offer = await offerOf(id);
  if (!offer?.active) throw notFound('offer.notFound', '这项服务现在不能预约');
  return offer;
}

/** Why this person can't book this offer at all now; in words for the card and for the refusal. */
export function refusalOf(
  offer: OfferDocument,
  person: ResidentFacts,
  history: Pick<History, 'earlier'>,
  land: Ground,
  now: Date,
  overrule?: string,
): string | undefined {
  const notTheirs = notFor(offer.eligibility, land.areasOf(offer), person, now);
  if (notTheirs || overrule) return notTheirs;
  const until = blockedUntil(offer.policy, history.earlier, now);
  return until && `近期有几次没有赴约，${dayInWords(until)}之后可以再约；不认可可以申诉，或请社区代约`;
}

/** Suitable workers or rooms: those who serve the person's home first, or the one that was named. */
export async function servers(
  offer: OfferDocument,
  person: Pick<ResidentFacts, 'path'>,
  land: Ground,
  { staffId, roomId }: Pick<Wish, 'staffId' | 'roomId'>,
): Promise<{ resources: readonly Resource[]; named: boolean }> {
  const all = await resourcesOf(offer);
  const namedId = offer.resource === 'staff' ? staffId : roomId;
  if (namedId === undefined) {
    const resources = nearby(all, ({ unitId }) => land.areaOf(unitId), person.path);
    if (resources.length === 0) throw unprocessable('offer.nobody', '这项服务现在没有人提供，请联系社区');
    return { resources, named: false };
  }
  const resource = all.find(({ id }) => id === namedId);
  if (!resource) throw unprocessable('offer.notServing', '您选的人或场地不提供这项服务，请另选');
  return { resources: [resource], named: true };
}

function placeFor(
  offer: OfferDocument,
  { home }: Pick<ResidentFacts, 'home'>,
  wanted: PlaceKind | undefined,
): PlaceKind {
  const kind = wanted ?? offer.places[0] ?? 'centre';
  if (!offer.places.includes(kind)) throw unprocessable('offer.otherPlace', '这项服务不在您选的地点做');
  if (kind === 'home' && !home) throw unprocessable('appointment.noHome', '还没有登记住址，登记后才能约上门');
  return kind;
}

function partyOf({ partyMax }: OfferDocument, party: number): number {
  if (party > partyMax) throw unprocessable('appointment.party', `一次最多 ${partyMax} 人`);
  return party;
}
