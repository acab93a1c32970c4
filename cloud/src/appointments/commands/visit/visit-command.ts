/** visitCommand(): an action of the worker on the spot; what was done without a network keeps its own time. */
import type { StaffActor } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { AppointmentAction } from '../../contract.constants.ts';
import {
  appointmentCommand,
  type Act,
  type AppointmentCommand,
  type OnAppointment,
} from '../appointment-command.ts';

export interface VisitAct<Input> extends Act<Input> {
  worker: StaffActor;
  /** When it was done. */
  at: Date;
}

export interface VisitDefinition<Input> {
  action: AppointmentAction;
  perform: (act: VisitAct<Input>) => ReturnType<Parameters<typeof appointmentCommand<never>>[0]['perform']>;
}

export const visitCommand = <Input extends OnAppointment>({
  action,
  perform,
}: VisitDefinition<Input>): AppointmentCommand<Input> =>
  appointmentCommand<Input>({
    action,
    perform: (act) => {
      const { actor } = act.context;
      if (actor.kind !== 'staff') throw forbidden('visit.staffOnly', '只有工作人员可以记录服务');
      return perform({ ...act, worker: actor, at: act.deed.at });
    },
  });
