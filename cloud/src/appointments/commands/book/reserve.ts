/** Claims the time with the first who can, and stores the appointment: one transaction, or nothing. */
import { claim, type Resource } from '../../../availability/index.ts';
import { actorReference, type ActorReference } from '../../../kernel/actor.ts';
import { civilDate } from '../../../kernel/calendar-days.ts';
import type { CommandContext } from '../../../kernel/context.ts';
import { AppError, conflict } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { nextNumber } from '../../../kernel/numbering.ts';
import { inTransaction } from '../../../kernel/transaction.ts';
import { requestFor } from '../../../requests/index.ts';
import { takeTurn, turnOf } from '../../model/booking-turn.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { beginning } from '../../rules/lifecycle.ts';
import { open, type Opening } from '../../rules/opening.ts';
import { create } from '../save.ts';
import { dropHold } from './drop-hold.ts';
import { inOrder } from './in-order.ts';
import { prepare, type Prepared, type Wish } from './prepare.ts';

export interface Reservation {
  wish: Wish;
  /** Of the new appointment; a repeat with the same key finds it. */
  id?: string;
  /** Only held, until then. */
  heldUntil?: Date;
  /** A form without the offer's questions: a series' later dates, the waiting list, the desk. */
  unanswered?: true;
}

export async function reserve(
  reservation: Reservation,
  context: CommandContext,
): Promise<AppointmentDocument> {
  const { wish, heldUntil, unanswered } = reservation;
  const { actor, now } = context;
  const turn = wish.residentId ?? actor.id;
  const [seen, prepared, request] = await Promise.all([
    turnOf(turn),
    prepare(wish, actor, now, unanswered || heldUntil ? { unanswered: true } : {}),
    wish.requestId ? requestFor(actor, wish.requestId) : undefined,
  ]);
  const { offer, person } = prepared;
  const opening: Omit<Opening, 'provider' | 'community'> = {
    id: reservation.id ?? newId(),
    number: await numberOn(now),
    offer,
    person,
    start: wish.start,
    party: prepared.party,
    placeKind: prepared.placeKind,
    answers: prepared.answers,
    door: prepared.door,
    by: bookerOf(context, person),
    to: heldUntil ? 'held' : (beginning('book', needsConfirming(prepared, context)) as 'booked' | 'pending'),
    ...(heldUntil ? { heldUntil } : {}),
    ...(wish.overrule ? { overruled: wish.overrule } : {}),
    ...(wish.seriesId ? { seriesId: wish.seriesId } : {}),
    ...(wish.waitId ? { waitId: wish.waitId } : {}),
    ...(request ? { request: { id: request._id, number: request.number } } : {}),
  };
  const guarded = Object.keys(offer.limits).length > 0;
  return withFirst(await inOrder(prepared, wish, now), prepared.named, (resource) =>
    inTransaction(async () => {
      if (guarded) await takeTurn(turn, seen);
      for (const held of prepared.history.heldBy(actor.id)) await dropHold(held, context);
      await claim({
        resource,
        personId: person.id,
        ownerId: opening.id,
        offer,
        start: wish.start,
        party: prepared.party,
        ...(prepared.placeKind === 'home' && person.home ? { at: person.home.location } : {}),
        ...(heldUntil ? { heldUntil } : {}),
        ...(wish.overrule ? { overrule: true } : {}),
        now,
      });
      return create(open({ ...opening, ...settingOf(prepared, resource) }, now), context);
    }),
  );
}

/** Y261123-0047: said on the phone and found in lists. */
export const numberOn = async (now: Date): Promise<string> =>
  `Y${(await nextNumber('appointments', civilDate(now.getTime()).replaceAll('-', ''))).slice(2)}`;

export const bookerOf = (
  { actor }: Pick<CommandContext, 'actor'>,
  person: { id: string; nameMasked: string },
): ActorReference => {
  if (actor.kind !== 'resident') return actorReference(actor);
  const name = actor.id === person.id ? person.nameMasked : `${person.nameMasked}的家人`;
  return { kind: 'resident', id: actor.id, name };
};

/** What staff book is confirmed by that. */
export const needsConfirming = (
  { offer }: Pick<Prepared, 'offer'>,
  { actor }: Pick<CommandContext, 'actor'>,
): 'main' | 'other' => (offer.confirmation === 'staff' && actor.kind === 'resident' ? 'other' : 'main');

function settingOf(
  { person, ground }: Prepared,
  provider: Resource,
): Pick<Opening, 'provider' | 'community'> {
  const { home } = person;
  const community = home
    ? { id: home.communityId, path: home.communityPath, name: home.communityName }
    : ground.communityOf(provider.unitId);
  return { provider: { ...provider }, community };
}

/** The time may be gone with one of them and free with the next; the first refusal is the one that is told. */
async function withFirst<T>(
  resources: readonly Resource[],
  named: boolean,
  attempt: (resource: Resource) => Promise<T>,
): Promise<T> {
  let first: AppError | undefined;
  for (const resource of resources) {
    try {
      return await attempt(resource);
    } catch (error) {
      if (named || !(error instanceof AppError) || !error.code.startsWith('slot.')) throw error;
      if (error.code === 'slot.personBusy') throw error;
      first ??= error;
    }
  }
  throw first ?? conflict('slot.taken', '这个时间刚刚被约走了，请另选一个时间');
}
