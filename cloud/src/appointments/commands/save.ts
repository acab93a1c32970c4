/** Writes what an action changed: one conditional write with the timeline entry, the events and the key. */
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import { changeBetween, newEntries, withoutGaps } from '../../kernel/change-between.ts';
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
  const events = [...eventsOf(after, newEntries(before, after)), ...extra];
  return updateAggregate(AppointmentModel, before, changeBetween(before, after), { now, key, events });
}

/** A new appointment with everything that happened to it in the same moment. */
export function create(appointment: Unsaved, { now, key }: CommandContext): Promise<AppointmentDocument> {
  return insertAggregate<AppointmentDocument>(AppointmentModel, withoutGaps(appointment), {
    now,
    key,
    events: eventsOf(appointment, appointment.timeline),
  });
}

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
