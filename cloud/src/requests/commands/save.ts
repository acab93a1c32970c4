/** Writes what an action changed: one conditional write with the timeline entry, the events and the key. */
import { insertAggregate, updateAggregate, type Change } from '../../kernel/aggregate.ts';
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
  const entries = after.timeline.slice(before.timeline.length);
  const { now, key } = context;
  const saved = await updateAggregate(RequestModel, before, changeOf(before, after, entries), {
    now,
    key,
    events: eventsOf(after, entries),
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

/** The driver would store undefined as null, and an index on presence would then see it. */
const withoutGaps = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

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

/** The kernel writes these itself. */
const kernelFields = new Set(['_id', 'version', 'events', 'pendingSince', 'lease', 'keys', 'timeline']);

function changeOf(before: RequestDocument, after: RequestDocument, entries: TimelineEntry[]): Change {
  const set: Record<string, unknown> = {};
  const unset: Record<string, ''> = {};
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof RequestDocument)[]);
  for (const name of names) {
    if (kernelFields.has(name) || before[name] === after[name]) continue;
    if (after[name] === undefined) unset[name] = '';
    else set[name] = after[name];
  }
  return {
    $set: set,
    ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
    $push: { timeline: { $each: entries } },
  };
}
