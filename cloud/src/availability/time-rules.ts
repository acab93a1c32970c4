/** The part of an offer that decides about time. */
import type { OfferDocument } from './model/offer.ts';
import type { TimeRules } from './rules/day.ts';

export const timeRulesOf = (offer: OfferDocument): TimeRules => ({
  offerId: offer._id,
  durationMinutes: offer.durationMinutes,
  stepMinutes: offer.stepMinutes,
  noticeMinutes: offer.noticeMinutes,
  horizonDays: offer.horizonDays,
  bufferBeforeMinutes: offer.bufferBeforeMinutes,
  bufferAfterMinutes: offer.bufferAfterMinutes,
  capacity: offer.capacity,
});
