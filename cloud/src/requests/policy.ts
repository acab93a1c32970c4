/** What an actor is to a request: the seats that the lifecycle table asks for, and whether it can be seen at all. */
import type { Actor, StaffActor } from '../kernel/actor.ts';
import type { RequestAction } from './contract.constants.ts';
import type { RequestDocument } from './model/document.ts';
import { allowedActions, type Seat, type Standing } from './rules/lifecycle.ts';

/** The part of a request that access is decided by. */
export type Guarded = Pick<RequestDocument, 'state' | 'owner' | 'returnCount' | 'residentIds' | 'scopes'>;

export function canSee(actor: Actor, request: Guarded): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'resident') return request.residentIds.includes(actor.id);
  if (actor.kind === 'staff') return owns(actor, request) || request.scopes.includes(actor.scopePath);
  return false;
}

export function seatsOf(actor: Actor, request: Guarded): Set<Seat> {
  if (!canSee(actor, request)) return new Set();
  if (actor.kind === 'system') return new Set(['system']);
  if (actor.kind === 'resident') return new Set(['reporter']);
  if (actor.kind !== 'staff') return new Set();
  const { permissions } = actor;
  const seats = new Set<Seat>();
  if (permissions.has('requests.accept')) seats.add('acceptor');
  if (permissions.has('requests.reject')) seats.add('rejector');
  if (permissions.has('requests.assign')) seats.add('dispatcher').add('colleague');
  if (permissions.has('requests.handle')) {
    seats.add('colleague');
    if (owns(actor, request)) seats.add('owner');
    if (isInPool(actor, request)) seats.add('poolMember');
  }
  return seats;
}

export const standingOf = ({ state, owner, returnCount }: Guarded): Standing => ({
  state,
  owner: owner.kind === 'staff' ? { kind: 'staff', name: owner.name } : { kind: 'pool' },
  returnCount,
});

export function canMap(actor: Actor, request: Guarded): Partial<Record<RequestAction, boolean>> {
  const actions = allowedActions(standingOf(request), seatsOf(actor, request));
  return Object.fromEntries(actions.map((action) => [action, true]));
}

/** Handlers of a withheld reporter see neither name nor phone; who dispatches may look, with a reason. */
export const canReveal = (actor: StaffActor, request: Pick<RequestDocument, 'reporter'>): boolean =>
  request.reporter.anonymous
    ? actor.permissions.has('requests.reveal')
    : actor.permissions.has('residents.reveal') || actor.permissions.has('requests.handle');

const owns = (actor: StaffActor, { owner }: Guarded): boolean =>
  owner.kind === 'staff' && owner.staffId === actor.id;

const isInPool = (actor: StaffActor, { owner }: Guarded): boolean =>
  owner.kind === 'pool' && actor.posts.some((post) => post.unitId === owner.unitId);
