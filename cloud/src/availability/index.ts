/** The front door of availability: what can be booked, who is free, and claims that are never sold twice. */
import type { Domain } from '../http/domain.ts';
import { availabilityPurges } from './daybooks/forget.ts';
import { availabilityReactions } from './reactions.ts';
import { availabilityRoutes } from './routes.ts';

/** Setting up: the admin's commands, for demo data and tests too. */
export { addClosure } from './commands/closures.ts';
export { createOffer } from './commands/save-offer.ts';
export type { OfferDraft } from './rules/settings.ts';
export { addException, savePlan } from './commands/save-plan.ts';
export { createRoom } from './commands/save-room.ts';

export { changedWork, type ChangedWork } from './changed-work.ts';
export { availabilityEvents, type AvailabilityChange } from './events.ts';

export { claim, type Claim } from './daybooks/claim.ts';
export { keep, release } from './daybooks/release.ts';
export type { Lesson } from './rules/person-day.ts';
export { takeLessons } from './daybooks/person.ts';
export { claimSpan } from './daybooks/spans.ts';
export { freeAt } from './free-at.ts';
export { lessonsAhead, readLessonsFrom, type LessonAhead, type LessonSource } from './lessons.ts';
export type { OfferDocument } from './model/offer.ts';
export {
  activeOffers,
  availableSlots,
  dayOfWork,
  offerOf,
  weeklyMinutesOf,
  type ResourceDay,
  type WorkDay,
} from './queries.ts';
export { resourcesOf, type Resource } from './resources.ts';
export { travelMinutes } from './rules/travel.ts';

export const availability: Domain = {
  name: 'availability',
  routes: availabilityRoutes,
  reactions: availabilityReactions,
  purges: availabilityPurges,
};
