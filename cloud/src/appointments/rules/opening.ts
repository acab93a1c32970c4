/** A new appointment in memory: what was agreed, with whom, where, and who may see it. Pure. */
import type { OfferDocument } from '../../availability/index.ts';
import type { ActorReference } from '../../kernel/actor.ts';
import { joinScopes } from '../../kernel/scopes.ts';
import type { ResidentFacts } from '../../people/index.ts';
import type { AppointmentState, Door, PlaceKind } from '../contract.constants.ts';
import type { AppointmentDocument, StoredProvider, Terms } from '../model/document.ts';
import { tellLater } from './alarms.ts';
import { move, type Unsaved } from './moves.ts';
import { isPlacing } from './placing.ts';

export interface Opening {
  id: string;
  number: string;
  offer: OfferDocument;
  person: ResidentFacts;
  provider: StoredProvider;
  community: AppointmentDocument['community'];
  start: Date;
  party: number;
  placeKind: PlaceKind;
  answers: AppointmentDocument['answers'];
  door: Door;
  by: ActorReference;
  to: Extract<AppointmentState, 'held' | 'booked' | 'pending'>;
  heldUntil?: Date;
  overruled?: string;
  seriesId?: string;
  waitId?: string;
  request?: { id: string; number: string };
}

export const endOf = (start: Date, { durationMinutes }: Pick<Terms, 'durationMinutes'>): Date =>
  new Date(start.getTime() + durationMinutes * 60_000);

export function open(opening: Opening, now: Date): Unsaved {
  const { id, number, offer, person, provider, community, start, to, by, request, overruled } = opening;
  const { heldUntil, seriesId, waitId, placeKind } = opening;
  const terms = termsOf(offer);
  const action = to === 'held' ? 'hold' : 'book';
  const placing = isPlacing({ waitId }, { action, by });
  const begun: Unsaved = {
    _id: id,
    number,
    offerId: offer._id,
    offerName: offer.name,
    kind: offer.kind,
    terms,
    state: to,
    start,
    end: endOf(start, terms),
    placeKind,
    place: placeOf(placeKind, person, provider),
    provider,
    served: { residentId: person.id, nameMasked: person.nameMasked },
    community,
    tags: [...person.tags],
    party: opening.party,
    answers: opening.answers,
    door: opening.door,
    bookedBy: by,
    ...(overruled ? { overruled } : {}),
    scopes: joinScopes([], [provider.unitPath, person.path || community.path]),
    ...(seriesId ? { seriesId } : {}),
    ...(waitId ? { waitId } : {}),
    ...(request ? { requestId: request.id, requestNumber: request.number } : {}),
    ...(heldUntil ? { heldUntil } : {}),
    // Staff may take back for a moment whom they have placed.
    ...(placing ? { alarms: [tellLater(now)] } : { alarms: [], told: { start, providerId: provider.id } }),
    createdAt: now,
    ...(to === 'held' ? {} : { bookedAt: now }),
    updatedAt: now,
    attempts: [],
    timeline: [],
  };
  const deed = { action, by, at: now, to, ...(overruled ? { privateText: overruled } : {}) } as const;
  return move(begun, deed, { start, provider });
}

const termsOf = (offer: OfferDocument): Terms => ({
  durationMinutes: offer.durationMinutes,
  policy: offer.policy,
  confirmation: offer.confirmation,
  ...(offer.preparation ? { preparation: offer.preparation } : {}),
  recordTemplate: offer.recordTemplate,
  ...(offer.price > 0 ? { price: offer.price } : {}),
});

function placeOf(
  kind: PlaceKind,
  { home }: Pick<ResidentFacts, 'home'>,
  provider: StoredProvider,
): AppointmentDocument['place'] {
  if (kind === 'home' && home) {
    return { text: home.text, location: home.location, addressId: home.addressId };
  }
  if (kind === 'phone') return { text: '电话' };
  if (kind === 'video') return { text: '视频' };
  return { text: provider.kind === 'room' ? `${provider.unitName} ${provider.name}` : provider.unitName };
}
