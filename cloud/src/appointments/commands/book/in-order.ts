/** The order in which suitable workers are asked: continuity first, then the least booked; only those who are free. */
import { availableSlots, dayOfWork, type Resource } from '../../../availability/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { civilDate } from '../../../kernel/calendar-days.ts';
import { familiarTo } from '../../../requests/index.ts';
import { bestFirst } from '../../rules/choice.ts';
import { weekOf } from '../../rules/eligibility.ts';
import type { Prepared, Wish } from './prepare.ts';

const weekDays = 7;

export interface InOrder {
  resources: readonly Resource[];
  /** The calendar has such a start, free or taken; unknown when nobody had to look. */
  shown?: boolean;
}

export async function inOrder(
  prepared: Prepared,
  wish: Pick<Wish, 'start' | 'overrule'>,
  actor: Pick<Actor, 'kind'>,
  now: Date,
): Promise<InOrder> {
  const { resources, named } = prepared;
  const choosing = !named && resources.length > 1;
  const looking = actor.kind === 'resident' || (choosing && !wish.overrule);
  const [ordered, starts] = await Promise.all([
    choosing ? byContinuity(prepared, resources, wish.start, now) : resources,
    looking ? startsAt(prepared, resources, wish.start, now) : undefined,
  ]);
  if (!starts) return { resources: ordered };
  const able = ordered.filter(({ id }) => (starts.get(id) ?? 0) > 0);
  // Nobody is free: the first is asked all the same, so that the refusal tells why.
  return { resources: able.length > 0 ? able : ordered.slice(0, 1), shown: starts.size > 0 };
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

/** Places left at this start, by resource; those whose calendar does not have it are left out. */
async function startsAt(
  { offer, placeKind, person, party, ownHolds }: Prepared,
  resources: readonly Resource[],
  start: Date,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const [held] = ownHolds;
  const calendars = await availableSlots({
    offer,
    resources,
    from: civilDate(start.getTime()),
    days: 1,
    party,
    ...(placeKind === 'home' && person.home ? { at: person.home.location } : {}),
    ...(held ? { ignoring: held.id } : {}),
    now,
  });
  const starts = new Map<string, number>();
  for (const [id, days] of calendars) {
    const slot = days.flatMap(({ slots }) => slots).find((each) => each.start.getTime() === start.getTime());
    if (slot) starts.set(id, slot.left);
  }
  return starts;
}
