/** Who waits for a place on the board, with a time and a worker that would suit. */
import { availableSlots, offerOf, resourcesOf, type Resource } from '../../availability/index.ts';
import type { StaffActor } from '../../kernel/actor.ts';
import { civilDate, dayNumber } from '../../kernel/calendar-days.ts';
import { residentFacts } from '../../people/index.ts';
import type { WaitEntryDocument } from '../model/wait-entry.ts';
import { wants } from '../rules/waiting.ts';
import { waitsOn } from './waitlist.ts';

/** A board shows so many; the list has all. */
const shown = 20;

export interface Unplaced {
  entry: WaitEntryDocument;
  suggestion?: { staffId: string; name: string; start: Date };
}

export async function toPlaceOf(
  actor: StaffActor,
  areaPath: string,
  resources: readonly Resource[],
  now: Date,
): Promise<Unplaced[]> {
  const entries = (await waitsOn(actor, areaPath)).slice(0, shown);
  return Promise.all(
    entries.map(async (entry) => {
      const suggestion = await suggestFor(entry, resources, now);
      return { entry, ...(suggestion ? { suggestion } : {}) };
    }),
  );
}

async function suggestFor(
  entry: WaitEntryDocument,
  resources: readonly Resource[],
  now: Date,
): Promise<Unplaced['suggestion']> {
  const [offer, person] = await Promise.all([offerOf(entry.offerId), residentFacts(entry.served.residentId)]);
  const [first] = entry.dates.filter((date) => date >= civilDate(now.getTime()));
  const last = entry.dates.at(-1);
  if (!offer || !person || !first || !last) return undefined;
  const able = new Set((await resourcesOf(offer)).map(({ id }) => id));
  const suitable = resources.filter(({ id }) => able.has(id) && (!entry.staffId || id === entry.staffId));
  const atHome = offer.places[0] === 'home' && person.home;
  const slots = await availableSlots({
    offer,
    resources: suitable,
    from: first,
    days: daysBetween(first, last),
    party: 1,
    ...(atHome ? { at: atHome.location } : {}),
    personId: person.id,
    now,
  });
  const places = suitable.flatMap(({ id: staffId, name }) =>
    (slots.get(staffId) ?? [])
      .filter(({ date }) => entry.dates.includes(date))
      .flatMap((day) => day.slots)
      .filter(({ left, start }) => left > 0 && wants(entry, start))
      .map(({ start }) => ({ staffId, name, start })),
  );
  return places.sort((left, right) => left.start.getTime() - right.start.getTime())[0];
}

/** Both included. */
const daysBetween = (first: string, last: string): number => dayNumber(last) - dayNumber(first) + 1;
