/** The closed door: each step is logged with its time, and the visit is given up only after enough of them. */
import type { NoAnswerStep } from '../../contract.constants.ts';
import { move } from '../../rules/moves.ts';
import { refuseMissing } from '../../rules/visit/after.ts';
import { refuseGivingUp, refuseStep } from '../../rules/visit/no-answer.ts';
import type { OnAppointment } from '../appointment-command.ts';
import { visitCommand } from './visit-command.ts';

export interface AttemptInput extends OnAppointment {
  step: NoAnswerStep;
  note?: string;
}

export interface NoteInput extends OnAppointment {
  note: string;
}

/** The urgent request of the last step is made by a reaction: the step itself must not wait for anything. */
export const attempt = visitCommand<AttemptInput>({
  action: 'attempt',
  perform: ({ appointment, deed, input: { step, note }, at }) => {
    refuseStep(appointment.attempts, step, appointment.start, at);
    return move(
      appointment,
      { ...deed, reason: step, ...(note ? { privateText: note } : {}) },
      { attempts: [...appointment.attempts, { step, at, ...(note ? { note } : {}), by: deed.by }] },
    );
  },
});

export const unanswered = visitCommand<NoteInput>({
  action: 'unanswered',
  perform: ({ appointment, deed, input: { note }, at }) => {
    refuseGivingUp(appointment.attempts, at);
    return move(appointment, { ...deed, privateText: note });
  },
});

/** Counts against the person until an appeal says otherwise. */
export const miss = visitCommand<NoteInput>({
  action: 'miss',
  perform: ({ appointment, deed, input: { note }, worker, at }) => {
    refuseMissing(appointment.start, at);
    return move(
      appointment,
      { ...deed, privateText: note },
      { strike: { kind: 'missed', at, byId: worker.id } },
    );
  },
});
