/** Writes what an action changed: one conditional write with the timeline entry, the events and the key. */
import { insertAggregate, updateAggregate, type Change } from '../../kernel/aggregate.ts';
import type { CommandContext } from '../../kernel/context.ts';
import type { DomainEvent } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import { eventOf, type AppointmentEventData } from '../events.ts';
import { AppointmentModel } from '../model/appointment-model.ts';
import type { AppointmentDocument, AppointmentEntry } from '../model/document.ts';
import type { Unsaved } from '../rules/moves.ts';

/** `after` is `before` after pure moves: what differs by identity has changed. */
export function save(
  before: AppointmentDocument,
  after: AppointmentDocument,
  { now, key }: CommandContext,
  extra: readonly DomainEvent[] = [],
): Promise<AppointmentDocument> {
  const entries = after.timeline.slice(before.timeline.length);
  const events = [...eventsOf(after, entries), ...extra];
  return updateAggregate(AppointmentModel, before, changeOf(before, after, entries), { now, key, events });
}

/** A new appointment with everything that happened to it in the same moment. */
export function create(appointment: Unsaved, { now, key }: CommandContext): Promise<AppointmentDocument> {
  return insertAggregate<AppointmentDocument>(AppointmentModel, withoutGaps(appointment), {
    now,
    key,
    events: eventsOf(appointment, appointment.timeline),
  });
}

/** The driver would store undefined as null, and an index on presence would then see it. */
const withoutGaps = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const eventsOf = (
  appointment: Unsaved,
  entries: readonly AppointmentEntry[],
): DomainEvent<AppointmentEventData>[] =>
  entries.map((entry) => ({
    id: newId(),
    type: eventOf(entry.action),
    at: entry.at,
    actor: entry.by,
    data: {
      appointmentId: appointment._id,
      entryId: entry.id,
      state: entry.to,
      residentId: appointment.served.residentId,
      ...(appointment.requestId ? { requestId: appointment.requestId } : {}),
    },
  }));

/** The kernel writes these itself. */
const kernelFields = new Set(['_id', 'version', 'events', 'pendingSince', 'lease', 'keys', 'timeline']);

function changeOf(
  before: AppointmentDocument,
  after: AppointmentDocument,
  entries: AppointmentEntry[],
): Change {
  const set: Record<string, unknown> = {};
  const unset: Record<string, ''> = {};
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof AppointmentDocument)[]);
  for (const name of names) {
    if (kernelFields.has(name) || before[name] === after[name]) continue;
    if (after[name] === undefined) unset[name] = '';
    else set[name] = after[name];
  }
  return {
    ...(Object.keys(set).length > 0 ? { $set: set } : {}),
    ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
    ...(entries.length > 0 ? { $push: { timeline: { $each: entries } } } : {}),
  };
}
