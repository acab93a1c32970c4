/** A resident has left: what was still to come is taken back, so that nobody stands at a door for nothing. */
import type { CommandContext } from '../kernel/context.ts';
import { cancel } from './commands/cancel.ts';
import { leaveWaitlist } from './commands/waitlist/answer.ts';
import { findAppointments } from './queries/collection.ts';
import { openWaitsOf } from './queries/waitlist.ts';

export async function takeBackAll(
  residentId: string,
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
): Promise<void> {
  for (const { _id: waitId } of await openWaitsOf(residentId))
    await leaveWaitlist({ actor, now }, { waitId });
  const coming = await findAppointments<{ _id: string }>(
    { 'served.residentId': residentId, state: { $in: ['held', 'pending', 'booked'] } },
    { projection: { _id: 1 } },
  );
  for (const { _id: id } of coming) await cancel({ actor, now }, { id, reason: 'other' });
}
