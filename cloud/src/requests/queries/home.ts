/** What needs this person now: counts, due moments of today, what to do first, what has just happened, the week. */
import type { StaffActor } from '../../kernel/actor.ts';
import { civilDate, dayAt, dayOf } from '../../kernel/calendar-days.ts';
import type { ClockKind } from '../contract.constants.ts';
import type { RequestDocument } from '../model/document.ts';
import type { StaffRowSource } from '../present/staff.ts';
import { findRequests } from './collection.ts';
import { rowProjection } from './work-list.ts';

type OpenOne = Pick<
  RequestDocument,
  '_id' | 'state' | 'nextDueAt' | 'nextDueKind' | 'returnCount' | 'submittedAt'
>;

export interface Home {
  counts: {
    overdue: number;
    dueToday: number;
    returned: number;
    toAccept: number;
    toAssign: number;
    open: number;
  };
  oldestOverdueMinutes?: number;
  oldestWaitingMinutes?: number;
  due: { at: Date; count: number; kind: ClockKind; overdue: boolean }[];
  first: StaffRowSource[];
  feed: Pick<RequestDocument, '_id' | 'title' | 'timeline'>[];
  week: { day: string; received: number; resolved: number }[];
}

const openFields = { state: 1, nextDueAt: 1, nextDueKind: 1, returnCount: 1, submittedAt: 1 } as const;
/** A district's open requests are some thousands; beyond this the counts are a lower bound. */
const countedAtMost = 20_000;

export async function homeOf(actor: StaffActor, now: Date): Promise<Home> {
  const scopes = actor.scopePath;
  const open = { scopes, nextDueAt: { $exists: true } };
  const midnight = new Date(dayAt(dayOf(now.getTime()) + 1));
  const [all, first, feed, week] = await Promise.all([
    findRequests<OpenOne>(open, { sort: { nextDueAt: 1 }, limit: countedAtMost, projection: openFields }),
    findRequests<StaffRowSource>(open, {
      sort: { nextDueAt: 1, _id: 1 },
      limit: 8,
      projection: rowProjection,
    }),
    findRequests<Home['feed'][number]>(
      { scopes },
      { sort: { updatedAt: -1, _id: -1 }, limit: 8, projection: { title: 1, timeline: 1 } },
    ),
    weekOf(scopes, now),
  ]);
  const overdue = all.filter((one) => one.nextDueAt && one.nextDueAt < now);
  const waiting = all.filter((one) => one.state === 'submitted');
  const oldestWaiting = Math.min(...waiting.map((one) => one.submittedAt.getTime()));
  const oldestOverdue = overdue[0]?.nextDueAt;
  return {
    counts: {
      overdue: overdue.length,
      dueToday: all.filter((one) => isBetween(one.nextDueAt, now, midnight)).length,
      returned: all.filter((one) => one.state === 'accepted' && one.returnCount > 0).length,
      toAccept: waiting.length,
      toAssign: all.filter((one) => one.state === 'accepted').length,
      open: all.length,
    },
    ...(oldestOverdue ? { oldestOverdueMinutes: minutesBetween(oldestOverdue.getTime(), now) } : {}),
    ...(waiting.length > 0 ? { oldestWaitingMinutes: minutesBetween(oldestWaiting, now) } : {}),
    due: dueMoments(all, now, midnight),
    first,
    feed,
    week,
  };
}

const isBetween = (at: Date | undefined, from: Date, to: Date): boolean =>
  at !== undefined && at >= from && at < to;
const minutesBetween = (from: number, now: Date): number => Math.floor((now.getTime() - from) / 60_000);

/** The day ruler: what fell due or will fall due today, moments of the same minute and kind together. */
function dueMoments(all: readonly OpenOne[], now: Date, midnight: Date): Home['due'] {
  const morning = new Date(midnight.getTime() - 86_400_000);
  const moments = new Map<string, Home['due'][number]>();
  for (const { nextDueAt, nextDueKind } of all) {
    if (!nextDueAt || !nextDueKind || !isBetween(nextDueAt, morning, midnight)) continue;
    const minute = Math.floor(nextDueAt.getTime() / 60_000) * 60_000;
    const key = `${minute} ${nextDueKind}`;
    const known = moments.get(key);
    if (known) known.count += 1;
    else moments.set(key, { at: new Date(minute), count: 1, kind: nextDueKind, overdue: nextDueAt < now });
  }
  return [...moments.values()].slice(0, 40);
}

async function weekOf(scopes: string, now: Date): Promise<Home['week']> {
  const today = dayOf(now.getTime());
  const from = new Date(dayAt(today - 6));
  const [received, resolved] = await Promise.all([
    findRequests<{ submittedAt: Date }>(
      { scopes, submittedAt: { $gte: from } },
      { projection: { submittedAt: 1 }, limit: countedAtMost },
    ),
    findRequests<{ resolvedAt: Date }>(
      { scopes, updatedAt: { $gte: from }, resolvedAt: { $gte: from } },
      { projection: { resolvedAt: 1 }, limit: countedAtMost },
    ),
  ]);
  const on = (times: readonly Date[], number: number) =>
    times.filter((time) => dayOf(time.getTime()) === number).length;
  const came = received.map((one) => one.submittedAt);
  const done = resolved.map((one) => one.resolvedAt);
  return Array.from({ length: 7 }, (_, index) => today - 6 + index).map((number) => ({
    day: civilDate(dayAt(number)),
    received: on(came, number),
    resolved: on(done, number),
  }));
}
