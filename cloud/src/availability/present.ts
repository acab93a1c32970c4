/** Stored settings as the contract shows them. */
import type { Organisation } from '../accounts/index.ts';
import { timeOnDay } from '../kernel/calendar-days.ts';
import type { Closure, Offer, PlanDay, Room, WorkPlan } from './contract.ts';
import type { ManagedResource } from './managed.ts';
import type { ClosureDocument } from './model/closure.ts';
import type { OfferDocument } from './model/offer.ts';
import type { PlanDocument, WeeklyFrame } from './model/plan.ts';
import type { RoomDocument } from './model/room.ts';
import type { WorkDay } from './queries.ts';
import { minuteMs } from './rules/day.ts';

type Units = Organisation['units'];

const nameOf = (units: Units, id: string): string => units.get(id)?.name ?? '';

export function presentOffer(stored: OfferDocument, units: Units): Offer {
  const {
    _id,
    createdAt: _made,
    events: _told,
    keys: _keys,
    pendingSince: _since,
    lease: _lease,
    ...offer
  } = stored;
  return { ...offer, id: _id, unitNames: stored.unitIds.map((id) => nameOf(units, id)) };
}

export interface PlanFacts {
  resource: ManagedResource;
  plan?: PlanDocument;
  weekly: readonly WeeklyFrame[];
  leaves: readonly { from: Date; to: Date; reason?: string }[];
}

/** The version is 0 while nobody has written anything about this worker or room. */
export function presentPlan({ resource, plan, weekly, leaves }: PlanFacts): WorkPlan {
  const { id, kind, name, unitId, unitName } = resource;
  const usual = weekly.reduce((sum, frame) => sum + frame.to - frame.from, 0);
  return {
    ...{ id, kind, name, unitId, unitName },
    weekly: weekly.map(({ weekday, from, to }) => ({ weekday, from, to })),
    ...(plan?.dailyMaximum === undefined ? {} : { dailyMaximum: plan.dailyMaximum }),
    weeklyMinutes: plan?.weeklyMinutes ?? usual,
    exceptions: plan?.exceptions ?? [],
    leaves: leaves.map((leave) => ({
      from: leave.from.toISOString(),
      to: leave.to.toISOString(),
      ...(leave.reason ? { reason: leave.reason } : {}),
    })),
    written: plan?.weekly !== undefined,
    version: plan?.version ?? 0,
  };
}

const minutes = (at: Date): number => timeOnDay(at.getTime()) / minuteMs;

/** Leave may begin at any second: whole minutes inside. A frame to the end of the day ends at minute 1440, not at 0. */
export const presentDay = ({ date, frames, off, spans }: WorkDay): PlanDay => ({
  date,
  frames: frames.map(({ from, to }) => ({
    from: Math.ceil(minutes(from)),
    to: Math.floor(minutes(to)) || 1440,
  })),
  ...(off === undefined ? {} : { off }),
  booked: spans.filter((span) => span.offerId !== undefined).length,
});

export const presentRoom = (stored: RoomDocument, units: Units): Room => ({
  id: stored._id,
  name: stored.name,
  unitId: stored.unitId,
  unitName: nameOf(units, stored.unitId),
  place: stored.place,
  active: stored.active,
  version: stored.version,
});

export const presentClosure = (stored: ClosureDocument, units: Units): Closure => ({
  id: stored._id,
  unitId: stored.unitId,
  unitName: nameOf(units, stored.unitId),
  from: stored.from.toISOString(),
  to: stored.to.toISOString(),
  reason: stored.reason,
});
