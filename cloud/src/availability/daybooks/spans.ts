/** Takes time that is no booking of an offer: a teacher's or a room's class, a person's place in it. */
import { dayOf } from '../../kernel/calendar-days.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import type { Resource } from '../resources.ts';
import { isLive } from '../rules/day.ts';
import { readDaybook, writeDaybook, type DaybookKey } from './days.ts';
import { refused } from './refusals.ts';
import { releaseIn } from './release.ts';

interface Time {
  ownerId: string;
  from: Date;
  to: Date;
  /** This owner's own time counts as free: it is being moved. */
  ignoring?: string;
  now: Date;
}

/** The whole room or worker, whatever the plan says; never over another claim. */
export const claimSpan = (wish: Time & { resource: Pick<Resource, 'kind' | 'id'> }): Promise<void> =>
  take({ ...wish.resource, day: dayOf(wish.from.getTime()) }, wish, 'taken');

export const claimPerson = (wish: Time & { personId: string }): Promise<void> =>
  take({ kind: 'person', id: wish.personId, day: dayOf(wish.from.getTime()) }, wish, 'personBusy');

interface Given {
  ownerId: string;
  start: Date;
  now: Date;
}

export const releasePerson = (given: Given & { personId: string }): Promise<void> =>
  inTransaction(() =>
    releaseIn({ kind: 'person', id: given.personId, day: dayOf(given.start.getTime()) }, given),
  );

function take(key: DaybookKey, wish: Time, refusal: 'taken' | 'personBusy'): Promise<void> {
  const { ownerId, from, to, ignoring, now } = wish;
  if (dayOf(to.getTime() - 1) !== key.day) throw refused('outside');
  return inTransaction(async () => {
    const daybook = await readDaybook(key);
    const overlaps = daybook.spans.some(
      (span) => isLive(span, now.getTime()) && span.ownerId !== ignoring && span.from < to && from < span.to,
    );
    if (overlaps) throw refused(refusal);
    const span = { ownerId, from, to, beforeMinutes: 0, afterMinutes: 0, party: 1 };
    await writeDaybook(daybook, [...daybook.spans, span], now);
  });
}
