/** Requests hear of their appointments, and a closed door raises the alarm: once, however often an event comes. */
import { readById } from '../kernel/database/batches.ts';
import { AppError } from '../kernel/errors.ts';
import { on, type DomainEvent, type Reaction, type ReactionCall } from '../kernel/events.ts';
import { tellOfVisit } from '../requests/index.ts';
import { raiseUrgent } from './commands/visit/raise-request.ts';
import type { AppointmentAction } from './contract.constants.ts';
import { eventOf, type AppointmentEventData } from './events.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import type { AppointmentDocument, AppointmentEntry } from './model/document.ts';
import { toldVisit } from './rules/visit/told-visit.ts';

type Happened = DomainEvent<AppointmentEventData>;

async function read({
  data,
}: Happened): Promise<{ appointment: AppointmentDocument; entry: AppointmentEntry } | undefined> {
  const appointment = await readById<AppointmentDocument>(AppointmentModel.collection, data.appointmentId);
  const entry = appointment?.timeline.find(({ id }) => id === data.entryId);
  return appointment && entry ? { appointment, entry } : undefined;
}

/** The steps of an appointment that its request tells. */
const told: readonly AppointmentAction[] = [
  'book',
  'confirm',
  'reschedule',
  'decline',
  'cancel',
  'lapse',
  'unanswered',
  'miss',
  'checkOut',
];

async function tellRequest(event: Happened, { context }: ReactionCall): Promise<void> {
  const requestId = event.data.requestId;
  const found = requestId === undefined ? undefined : await read(event);
  if (!found || requestId === undefined) return;
  const { appointment, entry } = found;
  // What the visit itself raised is somebody's work of its own: the visit's end does not end it.
  if (appointment.raisedRequestIds?.includes(requestId)) return;
  // Until a worker has confirmed it nothing is arranged, and a hold never was.
  const open = entry.to === 'held' || entry.to === 'pending';
  const onlyHeld = entry.from === 'held' && entry.to !== 'booked';
  if (open || onlyHeld) return;
  const start = entry.start ?? appointment.start;
  const visit = toldVisit({ ...appointment, start, attempts: [] }, entry.to);
  await tellOfVisit(context, { id: requestId, by: entry.by, visit }).catch(ignoreEnded);
}

/** A request that has ended or was taken back has nothing to wait for. */
function ignoreEnded(error: unknown): void {
  if (error instanceof AppError && (error.code === 'request.movedOn' || error.code === 'request.notFound'))
    return;
  throw error;
}

async function callForHelp(event: Happened, { context }: ReactionCall): Promise<void> {
  const found = await read(event);
  if (found?.entry.reason !== 'urgent') return;
  const { appointment, entry } = found;
  await raiseUrgent(context, { id: appointment._id, by: entry.by });
}

export const visitReactions: readonly Reaction[] = [
  ...told.map((action) => on(eventOf(action), 'appointments.tellRequest', tellRequest)),
  on(eventOf('attempt'), 'appointments.callForHelp', callForHelp),
];
