/** The order in which suitable workers are asked: continuity first, then the least booked; only those who are free. */
import { availableSlots, dayOfWork, type Resource } from '../../../availability/index.ts';
import { civilDate } from '../../../kernel/calendar-days.ts';
import { familiarTo } from '../../../requests/index.ts';
import { bestFirst } from '../../rules/choice.ts';
import { weekOf } from '../../rules/eligibility.ts';
import type { Prepared, Wish } from './prepare.ts';

const weekDays = 7;

export async function inOrder(
  prepared: Prepared,
  wish: Pick<Wish, 'start' | 'overrule'>,
  now: Date,
): Promise<readonly Resource[]> {
  const { resources, named } = prepared;
  if (named || resources.length === 1) return resources;
  const ordered = await byContinuity(prepared, resources, wish.start, now);
  if (wish.overrule) return ordered;
  const free = await freeAt(prepared, resources, wish.start, now);
  const able = ordered.filter(({ id }) => free.has(id));
  // Nobody is free: the first is asked all the same, so that the refusal tells why.
  return able.length > 0 ? able : ordered.slice(0, 1);
}

export async function byContinuity(
  { history, person }: Pick<Prepared, 'history' | 'person'>,
  resources: readonly Resource[],
  start: Date,
  now: Date,
): Promise<readonly Resource[]> {
  const [monday] = weekOf(start);
  const [familiar, week] = await Promise.all([
    familiarTo(person.id, now),
    dayOfWork(
      resources.map(({ id }) => id),
      civilDate(monday),
      weekDays,
      now,
    ),
  ]);
  const minutes = (id: string): number =>
    (week.get(id) ?? [])
      .flatMap(({ spans }) => spans)
      .reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()) / 60_000, 0);
  return bestFirst(
    resources.map((resource) => ({
      ...resource,
      visits: history.visits.get(resource.id) ?? 0,
      familiar: familiar?.staffId === resource.id,
      bookedMinutes: minutes(resource.id),
    })),
  );
}

async function freeAt(
  { offer, placeKind, person, party }: Prepared,
  resources: readonly Resource[],
  start: Date,
  now: Date,
): Promise<ReadonlySet<string>> {
  const slots = await availableSlots({
    offer,
    resources,
    from: civilDate(start.getTime()),
    days: 1,
    party,
    ...(placeKind === 'home' && person.home ? { at: person.home.location } : {}),
    now,
  });
  const free = [...slots].filter(([, days]) =>
    days.some((day) => day.slots.some((slot) => slot.start.getTime() === start.getTime() && slot.left > 0)),
  );
  return new Set(free.map(([id]) => id));
}
