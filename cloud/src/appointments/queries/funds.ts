/** What whoever would pay for a booking can spend. */
import type { OfferDocument } from '../../availability/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { availablePoints } from '../../ledger/index.ts';
import { payerOf, tooDear } from '../rules/payment.ts';

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
