/** Carries out what is due on one appointment: an expired hold, reminders, a move that stands, a follow-up. One write. */
import { actorReference } from '../../kernel/actor.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { raise } from '../../kernel/events.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import { moveStands, placingStands, waitEvents, type AppointmentEventData } from '../events.ts';
import type { Alarm, AppointmentDocument } from '../model/document.ts';
import { waitEntryFor } from '../queries/waitlist.ts';
import { ringing } from '../rules/alarms.ts';
import { move, withAlarms } from '../rules/moves.ts';
import { loadFor } from './appointment-command.ts';
import { releaseTime } from './book/drop-hold.ts';
import { save } from './save.ts';
import { changeEntry } from './waitlist/change.ts';

/** Answers false when nothing was due any more: another sweep has done it. */
export const ringAppointment = command<{ id: string }, boolean>({
  name: 'appointments.ring',
  run: async ({ input, ...context }) => {
    const appointment = await loadFor(context.actor, input.id, context.now);
    if (!appointment.wakeAt || appointment.wakeAt > context.now) return false;
    const due = ringing(appointment, context.now);
    if (due.some(({ what }) => what === 'lapse')) await lapse(appointment, context);
    else await remind(appointment, due, context);
    return true;
  },
});

async function lapse(appointment: AppointmentDocument, context: CommandContext): Promise<void> {
  const { actor, now } = context;
  const { waitId, state } = appointment;
  const entry = waitId && state === 'held' ? await waitEntryFor(actor, waitId, now) : undefined;
  const offeredHere = entry?.state === 'offered' && entry.offered?.appointmentId === appointment._id;
  const deed = { action: 'lapse', by: actorReference(actor), at: now, to: 'lapsed' } as const;
  await inTransaction(async () => {
    await releaseTime(appointment, now);
    await save(appointment, move(appointment, deed, { heldUntil: undefined }), context);
    if (entry && offeredHere) await changeEntry(entry, { state: 'expired' }, waitEvents.expired, context);
  });
}

async function remind(
  appointment: AppointmentDocument,
  due: readonly Alarm[],
  context: CommandContext,
): Promise<void> {
  const { actor, now } = context;
  const by = actorReference(actor);
  let next = withAlarms(
    appointment,
    appointment.alarms.filter(({ at }) => at > now),
  );
  const rung = next.alarms;
  for (const { what } of due) {
    if (what === 'tell') continue;
    next = move(next, { action: 'remind', by, at: now, to: next.state, reason: what });
  }
  next = withAlarms(next, rung);
  if (!due.some(({ what }) => what === 'tell') || isTold(next)) {
    await save(appointment, next, context);
    return;
  }
  const told = { start: next.start, providerId: next.provider.id };
  const stands = next.told ? moveStands : placingStands;
  await save(appointment, { ...next, told }, context, [raise(context, stands, whatStands(next))]);
}

/** Moved and moved back: nobody needs to hear of it. */
const isTold = ({ told, start, provider }: AppointmentDocument): boolean =>
  told !== undefined && told.start.getTime() === start.getTime() && told.providerId === provider.id;

/** The move; of an appointment that nobody has been told of, its beginning. */
function whatStands(appointment: AppointmentDocument): AppointmentEventData {
  const step = appointment.told ? 'reschedule' : 'book';
  const entry = appointment.timeline.findLast(({ action }) => action === step);
  return {
    appointmentId: appointment._id,
    entryId: entry?.id ?? '',
    state: appointment.state,
    residentId: appointment.served.residentId,
  };
}
