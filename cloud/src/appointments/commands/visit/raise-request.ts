/** A visit becomes a request: what a worker found there, or the alarm of a closed door. Both know each other afterwards. */
import type { ActorReference } from '../../../kernel/actor.ts';
import { idFrom } from '../../../kernel/ids.ts';
import type { IdempotencyKey } from '../../../kernel/idempotency.ts';
import { raiseRequest as open } from '../../../requests/index.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { move } from '../../rules/moves.ts';
import { toldVisit } from '../../rules/visit/told-visit.ts';
import { appointmentCommand, type Act, type OnAppointment } from '../appointment-command.ts';
import { visitCommand } from './visit-command.ts';

export interface RaiseRequestInput extends OnAppointment {
  text: string;
}

export const raiseRequest = visitCommand<RaiseRequestInput>({
  action: 'raiseRequest',
  perform: (act) => raise(act, { by: act.deed.by, text: act.input.text }),
});

export interface RaiseUrgentInput extends OnAppointment {
  /** Who stands at the door. */
  by: ActorReference;
}

/** Run by the system: pages everybody who has to know, once however often the step is heard of. */
export const raiseUrgent = appointmentCommand<RaiseUrgentInput>({
  action: 'raiseRequest',
  perform: (act) => {
    const { nameMasked } = act.appointment.served;
    const text = `约好的服务无人应门：${nameMasked}，敲门、打电话都没有回应，请马上到现场查看。`;
    return raise(act, { by: act.input.by, text, signs: ['上门无人应门'] });
  },
});

async function raise<Input extends OnAppointment>(
  { appointment, deed, context }: Act<Input>,
  told: { by: ActorReference; text: string; signs?: string[] },
): Promise<AppointmentDocument> {
  const { community, served } = appointment;
  const request = await open(
    { ...context, key: keyFor(appointment, context.key) },
    { ...told, residentId: served.residentId, visit: toldVisit(appointment), unit: community },
  );
  const raisedRequestIds = [...(appointment.raisedRequestIds ?? []), request._id];
  const first = appointment.requestId ? {} : { requestId: request._id, requestNumber: request.number };
  return move(
    appointment,
    { ...deed, by: told.by, privateText: `${request.number} ${told.text}`.slice(0, 300) },
    { raisedRequestIds, ...first },
  );
}

/** The same act finds the same request again when it has to be written a second time. */
const keyFor = ({ _id, version }: AppointmentDocument, key: IdempotencyKey | undefined): IdempotencyKey => ({
  id: idFrom('raised request', key?.id ?? `${_id} ${version}`),
  inputHash: key?.inputHash ?? '',
});
