/** Claims the time with the first who can, and stores the appointment: one transaction, or nothing. */
import { claim, type Resource } from '../../../availability/index.ts';
import { civilDate } from '../../../kernel/calendar-days.ts';
import type { CommandContext } from '../../../kernel/context.ts';
import { AppError, conflict } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { nextNumber } from '../../../kernel/numbering.ts';
import { inTransaction } from '../../../kernel/transaction.ts';
import { takeTurn, turnOf } from '../../model/booking-turn.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { requestOf, type AboutRequest } from '../../queries/request.ts';
import { beginning } from '../../rules/lifecycle.ts';
import { open, type Opening } from '../../rules/opening.ts';
import { create } from '../save.ts';
import { bookerOf } from './booker.ts';
import { dropHold } from './drop-hold.ts';
import { inOrder } from './in-order.ts';
import { offGrid } from './on-grid.ts';
import { openOffer, prepare, type Prepared, type Wish } from './prepare.ts';

export interface Reservation {
  wish: Wish;
  /** Of the new appointment; a repeat with the same key finds it. */
  id?: string;
  /** Only held, until then. */
  heldUntil?: Date;
  /** A form without the offer's questions: a series' later dates, the waiting list, the desk. */
  unanswered?: true;
  /** What has to change together with it: a place in the waiting list. */
  together?: {
    before?: () => Promise<unknown>;
    after?: (appointment: AppointmentDocument) => Promise<unknown>;
  };
}

export async function reserve(
  reservation: Reservation,
  context: CommandContext,
): Promise<AppointmentDocument> {
  const { wish, heldUntil, unanswered, together } = reservation;
  const { actor, now } = context;
  const turn = wish.residentId ?? actor.id;
  const guarded = Object.keys((await openOffer(wish.offerId)).limits).length > 0;
  const seen = guarded ? await turnOf(turn) : 0;
  const [prepared, request] = await Promise.all([
    prepare(wish, actor, now, unanswered || heldUntil ? { unanswered: true } : {}),
    wish.requestId ? requestOf(actor, wish.requestId, turn) : undefined,
  ]);
  const { offer, person } = prepared;
  const id = reservation.id ?? newId();
  const number = await numberOn(now);
  const { resources, shown } = await inOrder(prepared, wish, actor, now);
  return withFirst(resources, prepared.named, (resource) =>
    inTransaction(async () => {
      if (guarded) await takeTurn(turn, seen);
      await together?.before?.();
      for (const { id: held } of prepared.ownHolds) await dropHold(held, context);
      await claim({
        resource,
        personId: person.id,
        ownerId: id,
        offer,
        start: wish.start,
        party: prepared.party,
        ...(prepared.placeKind === 'home' && person.home ? { at: person.home.location } : {}),
        ...(heldUntil ? { heldUntil } : {}),
        ...(wish.overrule ? { overrule: true } : {}),
        now,
      });
      if (actor.kind === 'resident' && shown === false) throw offGrid();
      const opening = openingOf({ wish, prepared, context, provider: resource, heldUntil, request });
      const created = await create(open({ ...opening, id, number }, now), context);
      await together?.after?.(created);
      return created;
    }),
  );
}

/** Y261123-0047: said on the phone and found in lists. */
export const numberOn = async (now: Date): Promise<string> =>
  `Y${(await nextNumber('appointments', civilDate(now.getTime()).replaceAll('-', ''))).slice(2)}`;

/** What staff book is confirmed by that. */
export const needsConfirming = (
  { offer }: Pick<Prepared, 'offer'>,
  { actor }: Pick<CommandContext, 'actor'>,
): 'main' | 'other' => (offer.confirmation === 'staff' && actor.kind === 'resident' ? 'other' : 'main');

export interface Opened {
  wish: Wish;
  prepared: Prepared;
  context: CommandContext;
  provider: Resource;
  heldUntil?: Date;
  request?: AboutRequest;
}

/** Everything about the new appointment but its number. */
export function openingOf(opened: Opened): Omit<Opening, 'number'> {
  const { wish, prepared, context, provider, heldUntil, request } = opened;
  const { offer, person, ground, party, placeKind, answers, door } = prepared;
  const { home } = person;
  const { overrule, seriesId, waitId, start } = wish;
  const to = beginning(heldUntil ? 'hold' : 'book', needsConfirming(prepared, context));
  return {
    id: newId(),
    offer,
    person,
    provider: { ...provider },
    community: home
      ? { id: home.communityId, path: home.communityPath, name: home.communityName }
      : ground.communityOf(provider.unitId),
    ...{ start, party, placeKind, answers, door, to },
    by: bookerOf(context, person),
    ...(heldUntil ? { heldUntil } : {}),
    ...(overrule ? { overruled: overrule } : {}),
    ...(seriesId ? { seriesId } : {}),
    ...(waitId ? { waitId } : {}),
    ...(request ? { request } : {}),
  };
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
