/** Takes an appointment back: free until the policy's hours before it, late after that; frees exactly one place. */
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { AppError } from '../../kernel/errors.ts';
import { idFrom } from '../../kernel/ids.ts';
import type { CancelReason } from '../contract.constants.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { comingInSeries } from '../queries/series.ts';
import { cancellationOf } from '../rules/attendance.ts';
import { move } from '../rules/moves.ts';
import { appointmentCommand, loadFor, type OnAppointment } from './appointment-command.ts';
import { releaseTime } from './book/drop-hold.ts';

export interface CancelInput extends OnAppointment {
  reason: CancelReason;
  words?: string;
}

export const cancel = appointmentCommand<CancelInput>({
  action: 'cancel',
  together: true,
  perform: async ({ appointment, deed, input, context: { actor, now } }) => {
    await releaseTime(appointment, now);
    if (appointment.state === 'held') return move(appointment, deed, { heldUntil: undefined });
    const { reason, words } = input;
    const { late, strike } = cancellationOf(appointment, actor, now);
    return move(
      appointment,
      { ...deed, reason, ...(words ? { publicText: words } : {}) },
      { cancelled: { reason, ...(words ? { words } : {}), at: now, late }, ...(strike ? { strike } : {}) },
    );
  },
});

/** This one and every later one of its series that has not begun. */
export const cancelSeries = command<CancelInput, AppointmentDocument>({
  name: 'appointments.cancelSeries',
  run: async ({ input, ...context }) => {
    const first = await loadFor(context.actor, input.id, context.now);
    const cancelled = await cancel(context, input);
    if (!first.seriesId) return cancelled;
    for (const id of await comingInSeries(first.seriesId, first.start)) {
      await cancelOne(context, { ...input, id });
    }
    return cancelled;
  },
});

/** One that has moved on meanwhile does not hold up the others. */
async function cancelOne({ key, ...context }: CommandContext, input: CancelInput): Promise<void> {
  const own = key ? { key: { ...key, id: idFrom(key.id, input.id) } } : {};
  try {
    await cancel({ ...context, ...own }, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error;
  }
}
