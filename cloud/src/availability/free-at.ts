/** Who of several workers could begin at one very moment: staff move bookings off the grid, too. */
import { dayOf } from '../kernel/calendar-days.ts';
import { idOf, readSpans } from './daybooks/days.ts';
import type { SlotsWanted } from './queries.ts';
import type { Resource } from './resources.ts';
import type { Wanted } from './rules/day.ts';
import { fits } from './rules/fits.ts';
import { timeRulesOf } from './time-rules.ts';
import { workOfAll } from './working-days.ts';

interface StartWanted extends Omit<SlotsWanted, 'from' | 'days' | 'resources'> {
  resources: readonly Resource[];
  start: Date;
}

/** In the order in which they were given. */
export async function freeAt(wish: StartWanted): Promise<readonly Resource[]> {
  const { offer, resources, start, party, at, personId, ignoring, now } = wish;
  const wanted: Wanted = { rules: timeRulesOf(offer), party, at, ignoring };
  const day = dayOf(start.getTime());
  const own = ({ kind, id }: Resource) => idOf({ kind, id, day });
  const person = personId === undefined ? [] : [idOf({ kind: 'person', id: personId, day })];
  const spans = await readSpans([...resources.map(own), ...person]);
  const workOf = await workOfAll();
  return resources.filter((resource) => {
    const work = workOf(resource.id);
    const loaded = {
      frames: work?.onDay(day).frames ?? [],
      spans: spans.get(own(resource)) ?? [],
      personSpans: person.flatMap((id) => spans.get(id) ?? []),
      dailyMaximum: work?.dailyMaximum,
    };
    return fits(loaded, wanted, start, now).left > 0;
  });
}
