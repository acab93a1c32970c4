/** Who could take a booking over at its very time: the first is whoever knows the person best. */
import { freeAt, type Resource } from '../../availability/index.ts';
import { residentFacts } from '../../people/index.ts';
import { byContinuity } from '../commands/book/in-order.ts';
import { openOffer, servers } from '../commands/book/prepare.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { ground } from './areas.ts';
import { historyOf } from './earlier.ts';

export async function substitutesFor(
  { _id, offerId, served, provider, start, party, placeKind, place }: AppointmentDocument,
  now: Date,
): Promise<readonly Resource[]> {
  const [offer, person] = await Promise.all([openOffer(offerId), residentFacts(served.residentId)]);
  if (!person || provider.kind === 'room') return [];
  const at = placeKind === 'home' ? (place.location ?? person.home?.location) : undefined;
  const { resources } = await servers(offer, person, await ground(), {});
  const free = await freeAt({
    offer,
    resources: resources.filter(({ id }) => id !== provider.id),
    start,
    party,
    ...(at ? { at } : {}),
    personId: person.id,
    ignoring: _id,
    now,
  });
  return byContinuity({ person, history: await historyOf(person.id) }, free, start, now);
}
