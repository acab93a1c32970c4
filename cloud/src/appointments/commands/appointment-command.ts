/** appointmentCommand(): what every action on one appointment does: load in scope, ask the table, do the deed, write once. */
import type { Actor, ActorReference } from '../../kernel/actor.ts';
import { command, type Command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { readById } from '../../kernel/database/batches.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { replayIfSeen } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import type { AppointmentAction } from '../contract.constants.ts';
import { AppointmentModel } from '../model/appointment-model.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { canSee, seatsOf, standingOf } from '../policy.ts';
import { viewerOf } from '../queries/viewer.ts';
import { transition } from '../rules/lifecycle.ts';
import type { Deed } from '../rules/moves.ts';
import { happenedAt } from '../rules/visit/happened-at.ts';
import { bookerOf } from './book/booker.ts';
import { save } from './save.ts';

export interface OnAppointment {
  id: string;
  /** Given: the actor has seen this version and wants to be refused when it has moved on. */
  version?: number;
  /** Done on a phone without a network: the moment it happened there. */
  happenedAt?: string;
}

/** An action on one appointment; it gives the appointment as it is after it. */
export type AppointmentCommand<Input extends OnAppointment> = Command<Input, AppointmentDocument>;

export interface Act<Input> {
  appointment: AppointmentDocument;
  deed: Deed;
  input: Input;
  context: CommandContext;
}

export interface ActionDefinition<Input> {
  action: AppointmentAction;
  /** Which of the row's two answers it is. */
  answer?: (input: Input, appointment: AppointmentDocument, actor: Actor) => 'main' | 'other';
  /** Also writes daybooks or other documents: everything happens in one transaction. */
  together?: true;
  perform: (act: Act<Input>) => AppointmentDocument | Promise<AppointmentDocument>;
}

export function appointmentCommand<Input extends OnAppointment>({
  action,
  answer,
  together,
  perform,
}: ActionDefinition<Input>): AppointmentCommand<Input> {
  return command({
    name: `appointments.${action}`,
    run: async ({ input, ...context }) => {
      const { actor, now, key } = context;
      const appointment = await loadFor(actor, input.id, now);
      replayIfSeen(appointment, key);
      const at = happenedAt(input.happenedAt, appointment.start, now) ?? now;
      const seats = seatsOf(await viewerOf(actor, appointment, now), appointment);
      const to = transition(standingOf(appointment, at), action, seats, answer?.(input, appointment, actor));
      refuseOlderVersion(appointment, input.version);
      const deed: Deed = { action, by: doer(actor, appointment), at, receivedAt: now, to };
      const act = async (): Promise<AppointmentDocument> =>
        save(appointment, await perform({ appointment, deed, input, context }), context);
      return together ? inTransaction(act) : act();
    },
  });
}

/** Another's appointment does not exist. */
export async function loadFor(actor: Actor, id: string, now: Date): Promise<AppointmentDocument> {
  const appointment = await readById<AppointmentDocument>(AppointmentModel.collection, id);
  if (!appointment || !canSee(await viewerOf(actor, appointment, now), appointment)) {
    throw notFound('appointment.notFound', '没有找到这个预约');
  }
  return appointment;
}

export const doer = (actor: Actor, { served }: Pick<AppointmentDocument, 'served'>): ActorReference =>
  bookerOf({ actor }, { id: served.residentId, nameMasked: served.nameMasked });

function refuseOlderVersion(appointment: AppointmentDocument, seen: number | undefined): void {
  if (seen === undefined || seen === appointment.version) return;
  throw conflict('appointment.movedOn', '这个预约刚有变动，请看过后再操作', { state: appointment.state });
}
