/** The person says how the service was. */
import { move } from '../rules/moves.ts';
import { appointmentCommand, type OnAppointment } from './appointment-command.ts';

export interface RateInput extends OnAppointment {
  satisfaction: number;
  words?: string;
}

export const rate = appointmentCommand<RateInput>({
  action: 'rate',
  perform: ({ appointment, deed, input: { satisfaction, words }, context: { now } }) =>
    move(
      appointment,
      { ...deed, ...(words ? { publicText: words } : {}) },
      { rating: { satisfaction, ...(words ? { words } : {}), at: now } },
    ),
});
