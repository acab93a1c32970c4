/** After a change: tell those whom it concerns, and give a freed place to whoever waits for it. */
import { civilDate } from '../kernel/calendar-days.ts';
import { readById } from '../kernel/database/batches.ts';
import { on, type DomainEvent, type Reaction, type ReactionCall } from '../kernel/events.ts';
import { notify } from '../notifications/index.ts';
import { offerPlace } from './commands/waitlist/offer-place.ts';
import { appointmentActions, type AppointmentAction } from './contract.constants.ts';
import {
  eventOf,
  moveStands,
  placingStands,
  waitEvents,
  type AppointmentEventData,
  type WaitEventData,
} from './events.ts';
import { takeBackAll } from './erasure.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import type { AppointmentDocument, AppointmentEntry } from './model/document.ts';
import { WaitEntryModel, type WaitEntryDocument } from './model/wait-entry.ts';
import { noticesOf, noticesOfMove, noticesOfStep } from './notices.ts';
import { momentInWords, timeInWords } from '../kernel/moments.ts';
import { bookingFamily } from './queries/reader.ts';
import { standingBefore, waitingFor } from './queries/waitlist.ts';
import { suits } from './rules/waiting.ts';
import { openedReactions } from './reactions.opened.ts';
import { visitReactions } from './reactions.visit.ts';

type Happened = DomainEvent<AppointmentEventData>;

interface Told {
  appointment: AppointmentDocument;
  entry: AppointmentEntry;
}

async function read({ data }: Happened): Promise<Told | undefined> {
  const appointment = await readById<AppointmentDocument>(AppointmentModel.collection, data.appointmentId);
  const entry = appointment?.timeline.find(({ id }) => id === data.entryId);
  return appointment && entry ? { appointment, entry } : undefined;
}

const telling =
  (messages: typeof noticesOf) =>
  async (event: Happened, { now }: ReactionCall): Promise<void> => {
    const told = await read(event);
    if (!told) return;
    const family = await bookingFamily(told.appointment.bookedBy, told.appointment.served, now);
    const notices = messages(told.appointment, told.entry, family);
    await Promise.all(notices.map((notice) => notify({ ...notice, cause: event.id }, now)));
  };

/** What frees a place: the time that the appointment had until this step. */
const freeing: readonly AppointmentAction[] = ['cancel', 'decline', 'lapse', 'reschedule'];

/** Staff may take a move back for a while, so what it frees is not given away before it stands. */
const mayBeTakenBack = ({ type, actor }: Happened): boolean =>
  type === eventOf('reschedule') && actor.kind === 'staff';

async function offerFreed(event: Happened, { now, context: { actor } }: ReactionCall): Promise<void> {
  if (mayBeTakenBack(event)) return;
  const told = await read(event);
  if (!told) return;
  const { appointment, entry } = told;
  const { start, provider } = entry.before ?? appointment;
  if (start <= now) return;
  const date = civilDate(start.getTime());
  for (const { _id: waitId, ...entryOf } of await waitingFor([date])) {
    // Whom this very place suits is asked first; the periodic look at the list takes care of the rest.
    if (!suits(entryOf, start, provider.id)) continue;
    if (await offerPlace({ actor, now }, { waitId, freed: { providerId: provider.id, date } })) return;
  }
}

/** Whoever stands before is asked first: a place may have come free while this one was queueing. */
async function tryAtOnce({ data }: DomainEvent<WaitEventData>, { now, context: { actor } }: ReactionCall) {
  const entry = await readById<WaitEntryDocument>(WaitEntryModel.collection, data.waitId);
  if (!entry) return;
  for (const { _id: waitId } of [...(await standingBefore(entry)), entry]) {
    await offerPlace({ actor, now }, { waitId });
  }
}

async function tellOffered({ data, id }: DomainEvent<WaitEventData>, { now }: ReactionCall): Promise<void> {
  const entry = await readById<WaitEntryDocument>(WaitEntryModel.collection, data.waitId);
  if (!entry?.offered) return;
  const { served, joinedBy, offered, offerName } = entry;
  const family = await bookingFamily(joinedBy, served, now);
  const { start, providerName, until } = offered;
  const notices = [served.residentId, ...(family ? [family.id] : [])].map((residentId) =>
    notify(
      {
        to: { kind: 'resident', id: residentId },
        kind: 'waitlistOffered',
        title: `${offerName}有空位了`,
        body: `${momentInWords(start)} ${providerName}，给您留到 ${timeInWords(until)}`,
        state: '有空位',
        link: 'packages/booking/pages/mine/index',
        cause: id,
      },
      now,
    ),
  );
  await Promise.all(notices);
}

export const appointmentReactions: readonly Reaction[] = [
  ...(Object.keys(appointmentActions) as AppointmentAction[]).map((action) =>
    on(eventOf(action), 'appointments.tell', telling(noticesOf)),
  ),
  on(placingStands, 'appointments.tellPlacing', telling(noticesOfStep)),
  on(moveStands, 'appointments.tellMove', telling(noticesOfMove)),
  on(moveStands, 'appointments.offerFreed', offerFreed),
  ...freeing.map((action) => on(eventOf(action), 'appointments.offerFreed', offerFreed)),
  on(waitEvents.joined, 'appointments.tryAtOnce', tryAtOnce),
  on(waitEvents.offered, 'appointments.tellOffered', tellOffered),
  on<{ residentId: string }>('resident.erased', 'appointments.takeBack', ({ data }, { context, now }) =>
    takeBackAll(data.residentId, { actor: context.actor, now }),
  ),
  ...openedReactions,
  ...visitReactions,
];
