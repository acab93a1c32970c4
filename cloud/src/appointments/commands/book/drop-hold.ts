/** Gives a hold back because its form was left for another time: inside the booking's own transaction. */
import { release } from '../../../availability/index.ts';
import type { CommandContext } from '../../../kernel/context.ts';
import { readById } from '../../../kernel/database/batches.ts';
import { AppointmentModel } from '../../model/appointment-model.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { move } from '../../rules/moves.ts';
import { save } from '../save.ts';
import { bookerOf } from './booker.ts';

export async function dropHold(id: string, { actor, now }: CommandContext): Promise<void> {
  const held = await readById<AppointmentDocument>(AppointmentModel.collection, id);
  if (held?.state !== 'held') return;
  await releaseTime(held, now);
  const { served } = held;
  const deed = {
    action: 'cancel',
    by: bookerOf({ actor }, { id: served.residentId, nameMasked: served.nameMasked }),
    at: now,
    to: 'lapsed',
  } as const;
  await save(held, move(held, deed, { heldUntil: undefined }), { actor, now });
}

/** The worker's or room's time and the person's own. */
export const releaseTime = (
  { _id, provider, served, start }: Pick<AppointmentDocument, '_id' | 'provider' | 'served' | 'start'>,
  now: Date,
): Promise<void> =>
  release({
    resource: { kind: provider.kind, id: provider.id },
    personId: served.residentId,
    ownerId: _id,
    start,
    now,
  });
