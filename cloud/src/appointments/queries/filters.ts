/** The filters of the staff's list as conditions of the database, always inside the actor's scope. */
import type { Static, TObject } from 'typebox';
import type { StaffActor } from '../../kernel/actor.ts';
import { daysAfter, startOf } from '../../kernel/calendar-days.ts';
import type { AppointmentState } from '../contract.constants.ts';
import type { staffFilters } from '../contract.staff.ts';
import type { Ground } from './areas.ts';

export type Filters = Static<TObject<typeof staffFilters>>;

type Condition = Record<string, unknown>;

/** States that take a worker's time: what was kept free for somebody counts, also when nobody came. */
export const takingStates: readonly AppointmentState[] = [
  'pending',
  'booked',
  'underway',
  'done',
  'unanswered',
  'missed',
];

/** Holds are nobody's appointment yet, so no list and no number has them. */
export function conditionsOf(
  filters: Filters,
  actor: Pick<StaffActor, 'scopePath'>,
  land: Pick<Ground, 'unitPath'>,
): Condition {
  const { from, to, unitId, staffId, residentId, offerId, requestId, kind } = filters;
  const { communityId, tag, rating, mark, state } = filters;
  const all: Condition[] = [{ scopes: actor.scopePath, bookedAt: { $exists: true } }];
  if (unitId) all.push({ scopes: land.unitPath(unitId) ?? unitId });
  if (staffId) all.push({ 'provider.id': staffId });
  if (residentId) all.push({ 'served.residentId': residentId });
  if (offerId) all.push({ offerId });
  if (requestId) all.push({ requestId });
  if (kind) all.push({ kind });
  if (communityId) all.push({ 'community.id': communityId });
  if (tag) all.push({ tags: tag });
  if (state) all.push({ state });
  if (from) all.push({ start: { $gte: startOf(from) } });
  if (to) all.push({ start: { $lt: startOf(daysAfter(to, 1)) } });
  if (rating) all.push({ 'rating.satisfaction': rating === 'satisfied' ? { $gte: 4 } : { $exists: true } });
  if (mark) all.push(marks[mark]);
  return { $and: all };
}

const marks: Record<NonNullable<Filters['mark']>, Condition> = {
  late: { 'cancelled.late': true },
  appeal: { 'strike.appeal': { $exists: true }, 'strike.ruling': { $exists: false } },
  followUp: { 'followUp.dueAt': { $exists: true }, 'followUp.doneAt': { $exists: false } },
  taking: { state: { $in: takingStates } },
};
