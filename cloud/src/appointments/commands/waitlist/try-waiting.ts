/** Asks everybody who waits again, in the order in which they came: a place may have opened without anybody cancelling. */
import type { CommandContext } from '../../../kernel/context.ts';
import { civilDate } from '../../../kernel/calendar-days.ts';
import { waitingFor } from '../../queries/waitlist.ts';
import { offerPlace } from './offer-place.ts';

const daysAhead = 14;

/** What has changed; without anything it may be everybody's time. */
export interface Opened {
  /** The worker or the room. */
  providerId?: string;
  offerId?: string;
}

/** Safe to repeat: who has been offered a place waits no longer, and a place is claimed once. */
export async function tryWaiting(
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
  { providerId, offerId }: Opened = {},
): Promise<void> {
  const dates = Array.from({ length: daysAhead }, (_, day) => civilDate(now.getTime() + day * 86_400_000));
  for (const { _id: waitId, staffId, ...entry } of await waitingFor(dates)) {
    if (offerId !== undefined && entry.offerId !== offerId) continue;
    if (providerId !== undefined && staffId !== undefined && staffId !== providerId) continue;
    await offerPlace({ actor, now }, { waitId, ...(providerId ? { freed: { providerId } } : {}) });
  }
}
