/** The front door of availability: what can be booked, who is free, and claims that are never sold twice. */
import type { Domain } from '../http/domain.ts';
import { availabilityReactions } from './reactions.ts';

export { claim, type Claim } from './daybooks/claim.ts';
export { keep, release, type Claimed } from './daybooks/release.ts';
export { claimPerson, claimSpan, releasePerson } from './daybooks/spans.ts';
export type { OfferDocument } from './model/offer.ts';
export {
  activeOffers,
  availableSlots,
  dayOfWork,
  offerOf,
  type ResourceDay,
  type SlotsWanted,
  type WorkDay,
} from './queries.ts';
export { resourcesOf, type Resource } from './resources.ts';

export const availability: Domain = { name: 'availability', reactions: availabilityReactions };
