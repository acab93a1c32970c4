/** What was done, what was seen, what comes next; written during the visit or after it, with the person's own yes. */
import { attachFiles } from '../../../files/index.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { move } from '../../rules/moves.ts';
import {
  followUpDue,
  minutesSpent,
  refuseConfirmation,
  refusePhotos,
  type Confirmation,
} from '../../rules/visit/after.ts';
import { sealNote, sealRecord, type RecordWords } from '../../sealed.ts';
import type { OnAppointment } from '../appointment-command.ts';
import { visitCommand } from './visit-command.ts';

export interface RecordInput extends OnAppointment, RecordWords, Confirmation {
  photoIds: string[];
  consent: boolean;
  /** Days until somebody asks how it went. */
  followUpDays?: number;
}

export const record = visitCommand<RecordInput>({
  action: 'record',
  perform: async ({ appointment, deed, input, worker, at }) => {
    refuseConfirmation(input);
    refusePhotos(input.consent, input.photoIds);
    const { photoIds, confirmedBy, confirmationId, followUpDays } = input;
    await attachFiles(worker, {
      ids: [...photoIds, ...(confirmationId ? [confirmationId] : [])],
      about: { kind: 'appointment', id: appointment._id },
    });
    const written: AppointmentDocument['record'] = {
      template: appointment.terms.recordTemplate,
      sealed: sealRecord(appointment._id, wordsOf(input)),
      photoIds,
      consent: input.consent,
      ...(confirmedBy ? { confirmedBy } : {}),
      ...(confirmationId ? { confirmationId } : {}),
      writtenAt: at,
      by: deed.by,
    };
    const followUp =
      followUpDays === undefined ? appointment.followUp : { dueAt: followUpDue(at, followUpDays) };
    return move(appointment, deed, { record: written, ...(followUp ? { followUp } : {}) });
  },
});

const wordsOf = ({ goal, done, observations, nextStep }: RecordWords): RecordWords => ({
  goal,
  done,
  observations,
  nextStep,
});

export const checkOut = visitCommand<OnAppointment>({
  action: 'checkOut',
  perform: ({ appointment, deed, at }) =>
    move(appointment, deed, {
      checkOut: { at, minutes: minutesSpent(appointment.checkIn?.at ?? appointment.start, at) },
    }),
});

export interface FollowUpInput extends OnAppointment {
  note: string;
}

export const followUp = visitCommand<FollowUpInput>({
  action: 'followUp',
  perform: ({ appointment, deed, input: { note }, at }) =>
    move(appointment, deed, {
      ...(appointment.followUp
        ? { followUp: { ...appointment.followUp, doneAt: at, note: sealNote(appointment._id, note) } }
        : {}),
    }),
});
