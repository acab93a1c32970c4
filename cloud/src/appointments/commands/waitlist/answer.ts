/** The answers to an offered place, leaving the list, and a place given by staff. */
import { command } from '../../../kernel/command.ts';
import { conflict } from '../../../kernel/errors.ts';
import { replayIfSeen } from '../../../kernel/idempotency.ts';
import { inTransaction } from '../../../kernel/transaction.ts';
import { AppointmentModel } from '../../model/appointment-model.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { readById } from '../../../kernel/database/batches.ts';
import { waitEvents } from '../../events.ts';
import type { WaitEntryDocument } from '../../model/wait-entry.ts';
import { waitEntryFor } from '../../queries/waitlist.ts';
import { bookHeld } from '../book.ts';
import { dropHold } from '../book/drop-hold.ts';
import { reserve } from '../book/reserve.ts';
import { changeEntry } from './change.ts';

interface OnEntry {
  waitId: string;
}

export const takePlace = command<OnEntry, AppointmentDocument>({
  name: 'appointments.takePlace',
  run: async ({ input, ...context }) => {
    const entry = await waitEntryFor(context.actor, input.waitId, context.now);
    const taken = await takenBefore(entry, context.key?.id);
    if (taken) return taken;
    const { offered } = entry;
    if (entry.state !== 'offered' || !offered || offered.until <= context.now) {
      throw conflict('waitlist.offerGone', '这个空位已经过了时间，有新的空位会再告诉您');
    }
    return inTransaction(async () => {
      const id = offered.appointmentId;
      const booked = await bookHeld(context, { id, answers: [], unanswered: true });
      await changeEntry(entry, { state: 'taken', appointmentId: id }, waitEvents.taken, context);
      return booked;
    });
  },
});

/** The same key again: the entry has it in mind, and the appointment is the answer. */
async function takenBefore(
  entry: WaitEntryDocument,
  keyId: string | undefined,
): Promise<AppointmentDocument | undefined> {
  const seen = keyId !== undefined && entry.keys.some(({ id }) => id === keyId);
  if (!seen) return undefined;
  if (!entry.appointmentId) throw conflict('waitlist.notPlaced', '这次安排已经撤销');
  return readById<AppointmentDocument>(AppointmentModel.collection, entry.appointmentId);
}

/** Not this one: it goes to the next, and the person goes on waiting where they stood. */
export const declinePlace = command<OnEntry, WaitEntryDocument>({
  name: 'appointments.declinePlace',
  run: async ({ input, ...context }) => {
    const entry = await waitEntryFor(context.actor, input.waitId, context.now);
    replayIfSeen(entry, context.key);
    refuseEnded(entry);
    const { offered, declined = [] } = entry;
    if (!offered) throw conflict('waitlist.offerGone', '这个空位已经让出去了，您还在排队');
    return inTransaction(async () => {
      await dropHold(offered.appointmentId, context);
      const waits = { state: 'waiting' as const, declined: [...declined, offered.start] };
      return changeEntry(entry, waits, waitEvents.declined, context);
    });
  },
});

export const leaveWaitlist = command<OnEntry, WaitEntryDocument>({
  name: 'appointments.leaveWaitlist',
  run: async ({ input, ...context }) => {
    const entry = await waitEntryFor(context.actor, input.waitId, context.now);
    replayIfSeen(entry, context.key);
    refuseEnded(entry);
    return inTransaction(async () => {
      if (entry.offered) await dropHold(entry.offered.appointmentId, context);
      return changeEntry(entry, { state: 'left' }, waitEvents.left, context);
    });
  },
});

export interface PlaceInput extends OnEntry {
  start: Date;
  staffId: string;
}

/** Staff found a place themselves, often on the phone with the person. */
export const placeWaiting = command<PlaceInput, AppointmentDocument>({
  name: 'appointments.placeWaiting',
  run: async ({ input, ...context }) => {
    const { actor, now, key } = context;
    const entry = await waitEntryFor(actor, input.waitId, now);
    const placed = await takenBefore(entry, key?.id);
    if (placed) return placed;
    refuseEnded(entry);
    const { start, staffId } = input;
    const { offerId, served, _id: waitId, offered } = entry;
    const wish = { offerId, residentId: served.residentId, start, staffId, roomId: staffId, waitId };
    const together = {
      before: async () => offered && dropHold(offered.appointmentId, { actor, now }),
      after: ({ _id: appointmentId }: AppointmentDocument) =>
        changeEntry(entry, { state: 'taken', appointmentId }, waitEvents.taken, context),
    };
    try {
      return await reserve({ wish, unanswered: true, together }, { actor, now });
    } catch (error) {
      // The same call may have been quicker: then the person is busy with this very booking.
      const quicker = await takenBefore(await waitEntryFor(actor, input.waitId, now), key?.id);
      if (quicker) return quicker;
      throw error;
    }
  },
});

function refuseEnded({ state }: WaitEntryDocument): void {
  if (state === 'waiting' || state === 'offered') return;
  throw conflict('waitlist.ended', '这条排队已经结束');
}

export const expireWaiting = command<OnEntry, boolean>({
  name: 'appointments.expireWaiting',
  run: async ({ input, ...context }) => {
    const entry = await waitEntryFor(context.actor, input.waitId, context.now);
    if (entry.state !== 'waiting' || entry.endsAt > context.now) return false;
    await changeEntry(entry, { state: 'expired' }, waitEvents.expired, context);
    return true;
  },
});
