/** What each action does to a request: pure functions from the request as it is to the request as it will be. */
import type { ActorReference } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { joinScopes } from '../../kernel/scopes.ts';
import { daysToRate, type RequestAction, type RequestState } from '../contract.constants.ts';
import type {
  ClockChange,
  RequestClock,
  RequestDocument,
  RequestOwner,
  RequestVisit,
  TimelineEntry,
} from '../model/document.ts';
import { dueFields } from './clocks.ts';

/** Who does it and when, and what they say with it. */
export interface Deed {
  action: RequestAction;
  by: ActorReference;
  now: Date;
  /** Where the lifecycle table leads. */
  to: RequestState;
  publicText?: string;
  privateText?: string;
  photoIds?: string[];
  voiceId?: string;
  reason?: string;
  clock?: TimelineEntry['clock'];
  visit?: RequestVisit;
}

/** What changes beside the state. */
export interface Effect {
  owner?: RequestOwner;
  clocks?: { clocks: RequestClock[]; changes: ClockChange[] };
  fields?: Partial<RequestDocument>;
}

export type Unsaved = Omit<RequestDocument, 'version' | 'events' | 'pendingSince' | 'lease' | 'keys'>;

/** The one place where a request changes: state, timeline, clocks and everything derived from them move together. */
export function move<T extends Unsaved>(request: T, deed: Deed, effect: Effect = {}): T {
  const owner = effect.owner ?? request.owner;
  const clocks = effect.clocks?.clocks ?? request.clocks;
  const next: T = {
    ...request,
    ...effect.fields,
    state: deed.to,
    owner,
    scopes: owner === request.owner ? request.scopes : joinScopes(request.scopes, [owner.unitPath]),
    clocks,
    updatedAt: deed.now,
    timeline: [...request.timeline, entryOf(request, deed, effect)],
  };
  return settled(next);
}

export const settled = <T extends Unsaved>(request: T): T => ({ ...request, ...derived(request) });

const ended = new Set<RequestState>(['closed', 'rejected', 'cancelled']);

/** Fields that follow from state, owner and clocks; undefined ones are taken off the document. */
function derived(
  request: Unsaved,
): Pick<RequestDocument, 'inbox' | 'nextDueAt' | 'nextDueKind' | 'wakeAt' | 'endedAt'> {
  const { state, owner, clocks, resolvedAt, endedAt = request.updatedAt } = request;
  const waiting = state === 'assigned' || state === 'inProgress';
  const closeAt = state === 'resolved' && resolvedAt ? closesAt(resolvedAt) : undefined;
  return {
    inbox: waiting ? inboxOf(owner) : undefined,
    ...dueFields(clocks, closeAt),
    endedAt: ended.has(state) ? endedAt : undefined,
  };
}

/** When a request that is done closes without a rating. */
export const closesAt = (resolvedAt: Date): Date => new Date(resolvedAt.getTime() + daysToRate * 86_400_000);

export const inboxOf = (owner: RequestOwner): string =>
  owner.kind === 'staff' ? `staff/${owner.staffId}` : `pool/${owner.unitId}`;

function entryOf(request: Unsaved, deed: Deed, effect: Effect): TimelineEntry {
  const { action, by, now, to, publicText, privateText, photoIds, voiceId, reason, clock, visit } = deed;
  const changes = effect.clocks?.changes ?? [];
  return {
    id: newId(),
    at: now,
    action,
    by,
    ...(request.timeline.length > 0 ? { from: request.state } : {}),
    to,
    ...(publicText ? { publicText } : {}),
    ...(privateText ? { privateText } : {}),
    ...(photoIds?.length ? { photoIds } : {}),
    ...(voiceId ? { voiceId } : {}),
    ...(reason ? { reason } : {}),
    ...(clock ? { clock } : {}),
    ...(visit ? { visit } : {}),
    ...(effect.owner ? { owner: effect.owner } : {}),
    ...(changes.length > 0 ? { clocks: changes } : {}),
  };
}
