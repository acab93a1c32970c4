/** What whoever would pay for a booking can spend, and what is missing for a place in the queue. */
import { offerOf, type OfferDocument } from '../../availability/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { availablePoints } from '../../ledger/index.ts';
import type { WaitEntryDocument } from '../model/wait-entry.ts';
import { missingPoints, payerOf, tooDear } from '../rules/payment.ts';
import { bookingFamily } from './reader.ts';

/** Nobody is asked where nothing costs anything. */
export async function fundsFor(
  actor: Actor,
  personId: string,
  offers: readonly Pick<OfferDocument, 'price'>[],
): Promise<number> {
  if (offers.every(({ price }) => price === 0)) return 0;
  return availablePoints(payerOf(actor, { residentId: personId }));
}

export const dearFor = (
  { kind }: Pick<Actor, 'kind'>,
  { price }: Pick<OfferDocument, 'price'>,
  funds: number,
): string | undefined => tooDear(price, funds, kind === 'resident' ? '您' : '居民');

/** How many points are missing for a place; 0 when one of those who would be told of it could pay: the person, or the family who queued. */
export async function missingFor(
  { offerId, served, joinedBy }: Pick<WaitEntryDocument, 'offerId' | 'served' | 'joinedBy'>,
  now: Date,
): Promise<number> {
  const offer = await offerOf(offerId);
  if (!offer || offer.price === 0) return 0;
  const family = await bookingFamily(joinedBy, served, now);
  const payers = [served.residentId, ...(family ? [family.id] : [])];
  return missingPoints(offer.price, await Promise.all(payers.map(availablePoints)));
}
