/** Writes what an action changed: one conditional write with the timeline entry, the events and the key. */
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import { changeBetween, newEntries, withoutGaps } from '../../kernel/change-between.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../../kernel/events.ts';
import { rosterLoad } from '../../routing/index.ts';
import { overflow } from './overflow.ts';
import type { Unsaved } from '../rules/moves.ts';
import type { RequestDocument, TimelineEntry } from '../model/document.ts';
import { RequestModel } from '../model/request-model.ts';
import { eventOf, type RequestEventData } from '../events.ts';

/** `after` is `before` after pure moves: what differs by identity has changed. */
export async function save(
  before: RequestDocument,
  after: RequestDocument,
  context: CommandContext,
): Promise<RequestDocument> {
  const { now, key } = context;
  const events = eventsOf(after, newEntries(before, after));
  const saved = await updateAggregate(RequestModel, before, changeBetween(before, after), {
    now,
    key,
    events,
  });
  countHands(before, after, now);
  await overflow(saved);
  return saved;
}

/** A new request with everything that happened to it in the same moment. */
export async function create(request: Unsaved, { now, key }: CommandContext): Promise<RequestDocument> {
  const stored = await insertAggregate<RequestDocument>(RequestModel, withoutGaps(request), {
    now,
    key,
    events: eventsOf(request, request.timeline),
  });
  countHands(undefined, request, now);
  return stored;
}

/** The router's picture of who has how much in hand moves in the same breath. */
function countHands(before: Unsaved | undefined, after: Unsaved, now: Date): void {
  if (before?.inbox === after.inbox) return;
  if (before?.inbox && before.owner.kind === 'staff') rosterLoad.remove(before.owner.staffId);
  if (after.inbox && after.owner.kind === 'staff') rosterLoad.add(after.owner.staffId, now);
}

function eventsOf(request: Unsaved, entries: readonly TimelineEntry[]): DomainEvent<RequestEventData>[] {
  return entries.map((entry) => ({
    id: newId(),
    type: eventOf(entry.action),
    at: entry.at,
    actor: entry.by,
    data: {
      requestId: request._id,
      entryId: entry.id,
      state: entry.to,
      settledIn: request.state,
      urgent: request.urgency === 'urgent',
      ...(entry.owner?.kind === 'staff' ? { staffId: entry.owner.staffId } : {}),
    },
  }));
}
