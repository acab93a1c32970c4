/** An offer as a resident reads it. */
import type { OfferCard } from '../../availability/contract.ts';
import type { OfferForPerson } from '../queries/offers.ts';

export function presentOffer({ offer, funds, refusal, earliest }: OfferForPerson): OfferCard {
  const { _id: id, name, kind, summary, durationMinutes, places, resource, partyMax } = offer;
  const { horizonDays, confirmation, questions, preparation, policy, price } = offer;
  return {
    id,
    name,
    kind,
    summary,
    durationMinutes,
    places: [...places],
    resource,
    partyMax,
    confirmation,
    questions,
    ...(preparation ? { preparation } : {}),
    policy,
    horizonDays,
    price,
    ...(funds === undefined ? {} : { funds }),
    ...(refusal ? { refusal } : {}),
    ...(earliest ? { earliest: earliest.toISOString() } : {}),
  };
}
