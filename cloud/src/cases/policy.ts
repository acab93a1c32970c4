/** What an actor is to a case: whether it can be seen at all, the seats of the lifecycle table, and whose the notes are. */
import { inScope, type Actor } from '../kernel/actor.ts';
import type { CaseAction } from './contract.constants.ts';
import type { CaseRecord } from './model/document.ts';
import { allowedActions, type Seat } from './rules/lifecycle.ts';

/** The part of a case that access is decided by. */
export type Guarded = Pick<CaseRecord, 'path' | 'state' | 'lead' | 'workerIds' | 'handOver'>;

export function canSee(actor: Actor, file: Guarded): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff' || !actor.permissions.has('cases.read')) return false;
  return inScope(actor.scopePath, file.path) || isWorker(actor, file) || isSuccessor(actor, file);
}

export const isWorker = (actor: Actor, { workerIds }: Pick<Guarded, 'workerIds'>): boolean =>
  actor.kind === 'staff' && workerIds.includes(actor.id);

/** Whoever works on a case that goes on may call the person; not a successor before accepting, not after the end. */
export const canReveal = (actor: Actor, file: Pick<Guarded, 'workerIds' | 'state'>): boolean =>
  isWorker(actor, file) && file.state !== 'closed';

export const isSuccessor = (actor: Actor, { handOver }: Pick<Guarded, 'handOver'>): boolean =>
  actor.kind === 'staff' && handOver?.to.staffId === actor.id;

export function seatsOf(actor: Actor, file: Guarded, leadWorksHere: boolean): Set<Seat> {
  if (!canSee(actor, file)) return new Set();
  if (actor.kind === 'system') return new Set(['system']);
  if (actor.kind !== 'staff' || !actor.permissions.has('cases.manage')) return new Set();
  const seats = new Set<Seat>();
  if (file.lead.staffId === actor.id) seats.add('lead');
  if (isWorker(actor, file)) seats.add('worker');
  if (isSuccessor(actor, file)) seats.add('successor');
  if (!leadWorksHere && inScope(actor.scopePath, file.path)) seats.add('standIn');
  return seats;
}

export function canMap(
  actor: Actor,
  file: Guarded,
  leadWorksHere: boolean,
): Partial<Record<CaseAction, boolean>> {
  const actions = allowedActions(file.state, seatsOf(actor, file, leadWorksHere));
  return Object.fromEntries(actions.map((action) => [action, true]));
}
