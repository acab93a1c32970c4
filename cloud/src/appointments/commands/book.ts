/** Books: the one domain function behind residents, families, workers, clerks, requests, series and the waiting list. */
import { claim, keep } from '../../availability/index.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { readById } from '../../kernel/database/batches.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { AppError } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { holdMinutes } from '../contract.constants.ts';
import { AppointmentModel } from '../model/appointment-model.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { requestOf } from '../queries/request.ts';
import { answersTo, type Given } from '../rules/answers.ts';
import { move } from '../rules/moves.ts';
import { appointmentCommand, type OnAppointment } from './appointment-command.ts';
import { openOffer, type Wish } from './book/prepare.ts';
import { reserve, type Reservation } from './book/reserve.ts';

const minuteMs = 60_000;

export const book = command<Wish, AppointmentDocument>({
  name: 'appointments.book',
  // Without any answers nobody was asked: a clerk on the phone.
  run: ({ input, ...context }) =>
    once({ wish: input, ...(input.answers ? {} : { unanswered: true }) }, context),
});

/** Keeps the time while the form is filled in. */
export const hold = command<Wish, AppointmentDocument>({
  name: 'appointments.hold',
  run: ({ input, ...context }) => {
    const heldUntil = new Date(context.now.getTime() + holdMinutes * minuteMs);
    return once({ wish: input, heldUntil }, context);
  },
});

/** The key makes the id, so that a repeat finds the first booking whatever has become of it. */
async function once(reservation: Reservation, context: CommandContext): Promise<AppointmentDocument> {
  const { key } = context;
  if (!key) return reserve(reservation, context);
  await replayFirst(key);
  try {
    return await reserve({ ...reservation, id: key.id }, context);
  } catch (error) {
    // The same call may have been quicker: then its time is taken by this very booking.
    if (isDuplicateKey(error) || error instanceof AppError) await replayFirst(key);
    throw error;
  }
}

async function replayFirst(key: NonNullable<CommandContext['key']>): Promise<void> {
  const first = await readById<AppointmentDocument>(AppointmentModel.collection, key.id);
  if (first) replayIfSeen(first, key);
}

export interface BookHeldInput extends OnAppointment {
  answers: readonly Given[];
  requestId?: string;
  /** A place from the waiting list is taken with one tap. */
  unanswered?: true;
}

/** A hold becomes a booking; one that has run out still does, when nobody took the time. */
export const bookHeld = appointmentCommand<BookHeldInput>({
  action: 'book',
  together: true,
  answer: (_input, { terms }, actor) =>
    terms.confirmation === 'staff' && actor.kind === 'resident' ? 'other' : 'main',
  perform: async ({ appointment, deed, input, context }) => {
    const offer = await openOffer(appointment.offerId);
    const answers = input.unanswered ? [] : answersTo(offer.questions, input.answers);
    await keepTime(appointment, offer, context.now);
    const { residentId } = appointment.served;
    const request = input.requestId ? await requestOf(context.actor, input.requestId, residentId) : undefined;
    return move(appointment, deed, {
      answers,
      bookedAt: context.now,
      heldUntil: undefined,
      ...(request ? { requestId: request.id, requestNumber: request.number, door: 'request' } : {}),
    });
  },
});

async function keepTime(
  { _id, provider, served, start, state, heldUntil, party, place }: AppointmentDocument,
  offer: Parameters<typeof claim>[0]['offer'],
  now: Date,
): Promise<void> {
  const resource = { kind: provider.kind, id: provider.id };
  const claimed = { resource, personId: served.residentId, ownerId: _id, start, now };
  if (state === 'held' && heldUntil && heldUntil > now) return keep(claimed);
  return claim({
    ...claimed,
    offer,
    party,
    ...(place.location ? { at: place.location } : {}),
    ignoring: _id,
  });
}
