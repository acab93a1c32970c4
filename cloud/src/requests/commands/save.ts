/** Writes what an action changed: one conditional write with the timeline entry, the events and the key. */
import { updateAggregate, type Change } from '../../kernel/aggregate.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../../kernel/events.ts';
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
  return updateAggregate(RequestModel, before, changeOf(before, after, entries), {
    now,
    key,
    events: eventsOf(before, after, entries),
  });
}

export function eventsOf(
  request: { _id: string },
  after: Pick<RequestDocument, 'owner' | 'state'>,
  entries: readonly TimelineEntry[],
): DomainEvent<RequestEventData>[] {
  return entries.map((entry) => ({
    id: newId(),
    type: eventOf(entry.action),
    at: entry.at,
    actor: entry.by,
    data: {
      requestId: request._id,
      entryId: entry.id,
      state: entry.to,
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
