/** Writes what an action changed: one conditional write with the timeline entry, the events and the key. */
import { insertAggregate, updateAggregate } from '../../kernel/aggregate.ts';
import { changeBetween, newEntries, withoutGaps } from '../../kernel/change-between.ts';
import type { CommandContext } from '../../kernel/context.ts';
import type { DomainEvent } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import { eventOf, type AppointmentEventData } from '../events.ts';
import { AppointmentModel } from '../model/appointment-model.ts';
import type { AppointmentDocument, AppointmentEntry } from '../model/document.ts';
import type { Unsaved } from '../rules/moves.ts';
import { paymentAfter, paymentStep, payerOf } from '../rules/payment.ts';
import { settle } from './settle.ts';

/** `after` is `before` after pure moves: what differs by identity has changed. */
export function save(
  before: AppointmentDocument,
  after: AppointmentDocument,
  context: CommandContext,
  extra: readonly DomainEvent[] = [],
): Promise<AppointmentDocument> {
  const { now, key } = context;
  const events = [...eventsOf(after, newEntries(before, after)), ...extra];
  return withPoints(after, context, (paid) =>
    updateAggregate(AppointmentModel, before, changeBetween(before, paid), { now, key, events }),
  );
}

/** A new appointment with everything that happened to it in the same moment. */
export function create(appointment: Unsaved, context: CommandContext): Promise<AppointmentDocument> {
  const { now, key } = context;
  const events = eventsOf(appointment, appointment.timeline);
  return withPoints(appointment, context, (paid) =>
    insertAggregate<AppointmentDocument>(AppointmentModel, withoutGaps(paid), { now, key, events }),
  );
}

/** What it costs moves in the same transaction. The appointment goes first: whoever was quicker is told by its version. */
function withPoints<T extends Unsaved>(
  appointment: T,
  context: CommandContext,
  write: (paid: T) => Promise<AppointmentDocument>,
): Promise<AppointmentDocument> {
  const step = paymentStep(appointment);
  if (!step) return write(appointment);
  return inTransaction(async () => {
    const payment = paymentAfter(step, appointment, payerOf(context.actor, appointment.served));
    const written = await write({ ...appointment, payment });
    await settle(step, written, context);
    return written;
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
