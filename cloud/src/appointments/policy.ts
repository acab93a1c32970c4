/** What an actor is to an appointment: the seats that the lifecycle table asks for, and whether it can be seen at all. */
import type { Actor, StaffActor } from '../kernel/actor.ts';
import type { AppointmentAction } from './contract.constants.ts';
import type { AppointmentDocument } from './model/document.ts';
import { allowedActions, type Seat, type Standing } from './rules/lifecycle.ts';

/** The part of an appointment that access is decided by. */
export type Guarded = Pick<
  AppointmentDocument,
  'state' | 'start' | 'provider' | 'served' | 'scopes' | 'strike' | 'record' | 'rating' | 'followUp'
>;

/** An actor and the people whom a resident may act for: themselves and seniors who agreed to it. */
export interface Viewer {
  actor: Actor;
  actsFor: ReadonlySet<string>;
}

export function canSee({ actor, actsFor }: Viewer, appointment: Guarded): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'resident') return actsFor.has(appointment.served.residentId);
  if (actor.kind !== 'staff') return false;
  return isProvider(actor, appointment) || appointment.scopes.includes(actor.scopePath);
}

export function seatsOf(viewer: Viewer, appointment: Guarded): Set<Seat> {
  const { actor } = viewer;
  if (!canSee(viewer, appointment)) return new Set();
  if (actor.kind === 'system') return new Set(['system']);
  if (actor.kind === 'resident') return new Set(['resident']);
  if (actor.kind !== 'staff') return new Set();
  const seats = new Set<Seat>();
  if (actor.permissions.has('appointments.book')) seats.add('desk');
  if (actor.permissions.has('appointments.serve')) seats.add('server');
  if (mayRule(actor, appointment)) seats.add('ruler');
  return seats;
}

/** Nobody rules on what they recorded themselves. */
const mayRule = (actor: StaffActor, { strike }: Guarded): boolean =>
  actor.permissions.has('appointments.rule') && strike?.byId !== actor.id;

const isProvider = (actor: StaffActor, { provider }: Guarded): boolean =>
  provider.kind === 'staff' && provider.id === actor.id;

export const standingOf = (appointment: Guarded, now: Date): Standing => {
  const { state, start, strike, record, rating, followUp } = appointment;
  return {
    state,
    ahead: now < start,
    strike: strike !== undefined && !strike.appeal,
    appeal: strike?.appeal !== undefined && !strike.ruling,
    record: record !== undefined,
    unrated: rating === undefined,
    followUp: followUp !== undefined && !followUp.doneAt,
  };
};

export function canMap(
  viewer: Viewer,
  appointment: Guarded,
  now: Date,
): Partial<Record<AppointmentAction, boolean>> {
  const actions = allowedActions(standingOf(appointment, now), seatsOf(viewer, appointment));
  return Object.fromEntries(actions.map((action) => [action, true]));
}
