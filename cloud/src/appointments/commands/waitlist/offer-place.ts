/** Offers a free place to somebody who waits: it is held for them, and they are told until when. */
import { availableSlots, resourcesOf } from '../../../availability/index.ts';
import { command } from '../../../kernel/command.ts';
import { AppError } from '../../../kernel/errors.ts';
import { residentFacts } from '../../../people/index.ts';
import { waitEvents } from '../../events.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import type { WaitEntryDocument } from '../../model/wait-entry.ts';
import { missingFor } from '../../queries/funds.ts';
import { waitEntryFor } from '../../queries/waitlist.ts';
import { keptUntil, wants } from '../../rules/waiting.ts';
import { openOffer } from '../book/prepare.ts';
import { reserve } from '../book/reserve.ts';
import { changeEntry } from './change.ts';

export interface OfferPlaceInput {
  waitId: string;
  /** Whose time has just become free, and on which day if only on one; without it any free one. */
  freed?: { providerId: string; date?: string };
}

/** False when nothing free suits, or the person can't book or pay now: then it is the next one's turn. */
export const offerPlace = command<OfferPlaceInput, boolean>({
  name: 'appointments.offerPlace',
  run: async ({ input, ...context }) => {
    const { actor, now } = context;
    const entry = await waitEntryFor(actor, input.waitId, now);
    if (entry.state !== 'waiting' || (await missingFor(entry, now)) > 0) return false;
    const place = await firstPlace(entry, input.freed, now);
    if (!place) return false;
    const until = keptUntil(now, place.start);
    if (until <= now) return false;
    try {
      const wish = {
        offerId: entry.offerId,
        start: place.start,
        residentId: entry.served.residentId,
        waitId: entry._id,
        door: 'resident' as const,
        staffId: place.resourceId,
        roomId: place.resourceId,
      };
      const after = ({ _id: appointmentId, start, provider }: AppointmentDocument) => {
        const offered = { appointmentId, start, providerName: provider.name, until };
        return changeEntry(entry, { state: 'offered', offered }, waitEvents.offered, { actor, now });
      };
      await reserve({ wish, heldUntil: until, together: { after } }, { actor, now });
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  },
});

async function firstPlace(
  entry: WaitEntryDocument,
  freed: OfferPlaceInput['freed'],
  now: Date,
): Promise<{ resourceId: string; start: Date } | undefined> {
  const [offer, person] = await Promise.all([
    openOffer(entry.offerId),
    residentFacts(entry.served.residentId),
  ]);
  if (!person) return undefined;
  const wanted = freed?.providerId ?? entry.staffId;
  // Whoever was named may come from elsewhere, as in a booking.
  const ground = entry.staffId ? undefined : entry.community.path;
  const resources = (await resourcesOf(offer, ground)).filter(
    ({ id }) => (!wanted || id === wanted) && (!entry.staffId || id === entry.staffId),
  );
  if (resources.length === 0) return undefined;
  const dates = freed?.date ? [freed.date] : entry.dates;
  const atHome = offer.places[0] === 'home' && person.home;
  for (const date of dates) {
    const found = await availableSlots({
      offer,
      resources,
      from: date,
      days: 1,
      party: 1,
      ...(atHome ? { at: atHome.location } : {}),
      personId: person.id,
      now,
    });
    for (const [resourceId, days] of found) {
      const slot = days
        .flatMap(({ slots }) => slots)
        .find(({ left, start }) => left > 0 && wants(entry, start));
      if (slot) return { resourceId, start: slot.start };
    }
  }
  return undefined;
}
