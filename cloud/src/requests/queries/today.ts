/** A worker's own list, what is due first on top, and how many wait in the pools. */
import type { StaffActor } from '../../kernel/actor.ts';
import { dayAt, dayOf } from '../../kernel/calendar-days.ts';
import type { StaffRowSource } from '../present/staff.ts';
import { countRequests, findRequests } from './collection.ts';
import { rowProjection } from './work-list.ts';

const soonMs = 60 * 60_000;

export interface Today {
  rows: StaffRowSource[];
  dueSoon: number;
  dueToday: number;
  poolCount: number;
}

export async function todayOf(actor: StaffActor, now: Date): Promise<Today> {
  const pools = actor.posts.map((post) => `pool/${post.unitId}`);
  const [rows, poolCount] = await Promise.all([
    findRequests<StaffRowSource>(
      { inbox: `staff/${actor.id}` },
      { sort: { nextDueAt: 1, _id: 1 }, limit: 100, projection: rowProjection },
    ),
    countRequests({ inbox: { $in: pools } }, 1000),
  ]);
  const soon = now.getTime() + soonMs;
  const midnight = dayAt(dayOf(now.getTime()) + 1);
  const dueBy = (time: number) =>
    rows.filter((row) => row.nextDueAt && row.nextDueAt.getTime() <= time).length;
  return { rows, dueSoon: dueBy(soon), dueToday: dueBy(midnight), poolCount };
}
