/** A person appeals against a late cancellation or a no-show; somebody else than who recorded it rules. */
import { conflict, forbidden } from '../../kernel/errors.ts';
import { actorReference } from '../../kernel/actor.ts';
import type { appealRulings } from '../contract.constants.ts';
import { move } from '../rules/moves.ts';
import { appointmentCommand, type Act, type OnAppointment } from './appointment-command.ts';

export interface AppealInput extends OnAppointment {
  words: string;
}

export const appeal = appointmentCommand<AppealInput>({
  action: 'appeal',
  perform: ({ appointment, deed, input: { words }, context: { now } }) => {
    const { strike } = appointment;
    if (!strike) throw conflict('appointment.noStrike', '这个预约没有违约记录');
    return move(
      appointment,
      { ...deed, publicText: words },
      { strike: { ...strike, appeal: { words, at: now } } },
    );
  },
});

export interface RuleInput extends OnAppointment {
  ruling: keyof typeof appealRulings;
  words: string;
}

export const ruleOn = appointmentCommand<RuleInput>({
  action: 'rule',
  perform: ({ appointment, deed, input, context }: Act<RuleInput>) => {
    const { strike } = appointment;
    if (!strike) throw conflict('appointment.noStrike', '这个预约没有违约记录');
    if (strike.byId === context.actor.id) throw forbidden('appointment.ownRecord', '不能裁定自己记的违约');
    const { ruling, words } = input;
    const ruled = { ruling, words, at: context.now, by: actorReference(context.actor) };
    return move(
      appointment,
      { ...deed, reason: ruling, publicText: words },
      { strike: { ...strike, ruling: ruled } },
    );
  },
});
