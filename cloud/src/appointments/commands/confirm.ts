/** Staff confirm or decline a booking that its offer asks them about. */
import { appointmentCommand, type OnAppointment } from './appointment-command.ts';
import { releaseTime } from './book/drop-hold.ts';
import { move } from '../rules/moves.ts';

export const confirm = appointmentCommand<OnAppointment>({
  action: 'confirm',
  perform: ({ appointment, deed }) => move(appointment, deed),
});

export interface DeclineInput extends OnAppointment {
  words: string;
}

export const decline = appointmentCommand<DeclineInput>({
  action: 'decline',
  together: true,
  perform: async ({ appointment, deed, input: { words }, context: { now } }) => {
    await releaseTime(appointment, now);
    return move(
      appointment,
      { ...deed, publicText: words },
      { cancelled: { reason: 'other', words, at: now, late: false } },
    );
  },
});
