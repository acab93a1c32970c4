/** After a changed plan, closure, offer, room or leave: whoever waits is tried again at once, not only every ten minutes. */
import { accountEvents } from '../accounts/index.ts';
import { availabilityEvents, type AvailabilityChange } from '../availability/index.ts';
import { on, type Reaction, type ReactionCall } from '../kernel/events.ts';
import { tryWaiting, type Opened } from './commands/waitlist/try-waiting.ts';

/** A closure touches everybody below its unit. */
const openedBy: Record<AvailabilityChange['what'], (id: string) => Opened> = {
  plan: (providerId) => ({ providerId }),
  room: (providerId) => ({ providerId }),
  offer: (offerId) => ({ offerId }),
  closure: () => ({}),
};

const trying = (opened: Opened, { now, context: { actor } }: ReactionCall) =>
  tryWaiting({ actor, now }, opened);

export const openedReactions: readonly Reaction[] = [
  on<AvailabilityChange>(availabilityEvents.changed, 'appointments.tryWaiting', ({ data }, call) =>
    trying(openedBy[data.what](data.id), call),
  ),
  // Leave is kept with the person.
  on<{ staffId: string }>(accountEvents.staffChanged, 'appointments.tryWaiting', ({ data }, call) =>
    trying({ providerId: data.staffId }, call),
  ),
];
