/** Whether a person may book an offer: who it is for, how often, and what missed appointments cost. Pure; answers in words. */
import { dayAt, dayOf, weekdayOf, yearOf } from '../../kernel/calendar-days.ts';
import { personTags, type PersonTag } from '../../people/contract.constants.ts';
import { verificationLevels } from '../../people/contract.constants.ts';
import type { AttendancePolicy, BookingLimits, Eligibility } from '../../availability/contract.parts.ts';
import type { AppointmentState } from '../contract.constants.ts';

export interface Person {
  birthYear?: number;
  verificationLevel: number;
  tags: readonly PersonTag[];
  /** Path of the home's grid; empty without a home. */
  path: string;
}

/** Why the offer is not for this person; undefined when it is. `areas` are the paths that the offer's units serve. */
export function notFor(
  { verificationLevel, minAge, maxAge, tags }: Eligibility,
  areas: readonly string[],
  person: Person,
  now: Date,
): string | undefined {
  if (!areas.some((area) => isWholeDistrict(area) || person.path.startsWith(area))) {
    return person.path === '' ? '请先登记住址，再看能约哪些服务' : '这项服务不在您住的社区开展';
  }
  if (verificationLevel !== undefined && person.verificationLevel < verificationLevel) {
    return `要先完成“${verificationLevels[verificationLevel] ?? '核验'}”，请到社区办理`;
  }
  const age = person.birthYear === undefined ? undefined : yearOf(now.getTime()) - person.birthYear;
  if (minAge !== undefined && (age === undefined || age < minAge)) return `这项服务给 ${minAge} 岁以上的居民`;
  if (maxAge !== undefined && (age === undefined || age > maxAge)) return `这项服务给 ${maxAge} 岁以下的居民`;
  if (tags && tags.length > 0 && !tags.some((tag) => person.tags.includes(tag))) {
    return `这项服务给${tags.map((tag) => personTags[tag]).join('、')}`;
  }
  return undefined;
}

/** `/d1/`: the district serves everybody in it, also who has not told where they live. */
const isWholeDistrict = (area: string): boolean => area.split('/').length === 3;

/** What limits and policies look at: one appointment of the person. */
export interface Earlier {
  id: string;
  offerId: string;
  state: AppointmentState;
  start: Date;
  heldUntil?: Date;
  seriesId?: string;
  strikeAt?: Date;
}

const open: ReadonlySet<AppointmentState> = new Set(['held', 'pending', 'booked', 'underway']);
const had: ReadonlySet<AppointmentState> = new Set([...open, 'done', 'missed']);

/** A limit that holds for every time alike: so many are booked and not yet done. A series counts once. */
export function tooManyOpen(
  limits: BookingLimits,
  offerId: string,
  earlier: readonly Earlier[],
  now: Date,
  seriesId?: string,
): string | undefined {
  const inHand = new Set(
    earlier
      .filter((entry) => entry.offerId === offerId && open.has(entry.state) && entry.start > now)
      .filter(({ state, heldUntil }) => !(state === 'held' && heldUntil && heldUntil <= now))
      .map((entry) => entry.seriesId ?? entry.id)
      .filter((id) => id !== seriesId),
  );
  if (limits.open === undefined || inHand.size < limits.open) return undefined;
  return `已经约了 ${inHand.size} 次还没有做，做完再约`;
}

/** Why this start would be one too many; a series counts as one open booking. */
export function tooMany(
  limits: BookingLimits,
  offerId: string,
  earlier: readonly Earlier[],
  wish: { start: Date; seriesId?: string },
  now: Date,
): string | undefined {
  const own = earlier.filter(
    (entry) =>
      entry.offerId === offerId && !(entry.state === 'held' && entry.heldUntil && entry.heldUntil <= now),
  );
  const still = tooManyOpen(limits, offerId, earlier, now, wish.seriesId);
  if (still) return still;
  const within = ([from, to]: readonly [number, number]): number =>
    own.filter(({ state, start }) => had.has(state) && start.getTime() >= from && start.getTime() < to)
      .length;
  if (limits.perWeek !== undefined && within(weekOf(wish.start)) >= limits.perWeek) {
    return `这项服务每周最多 ${limits.perWeek} 次，请换一周`;
  }
  if (limits.perMonth !== undefined && within(monthOf(wish.start)) >= limits.perMonth) {
    return `这项服务每月最多 ${limits.perMonth} 次，请换一个月`;
  }
  return undefined;
}

/** From Monday to Monday. */
export function weekOf(at: Date): readonly [number, number] {
  const day = dayOf(at.getTime());
  const monday = day - (weekdayOf(day) - 1);
  return [dayAt(monday), dayAt(monday + 7)];
}

function monthOf(at: Date): readonly [number, number] {
  const local = new Date(at.getTime() + 8 * 3_600_000);
  const first = (months: number) =>
    Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1) - 8 * 3_600_000;
  return [first(0), first(1)];
}

/** Until when missed appointments stop new bookings; undefined when they don't. */
export function blockedUntil(
  { strikes, windowDays, blockDays }: AttendancePolicy,
  earlier: readonly Pick<Earlier, 'strikeAt'>[],
  now: Date,
): Date | undefined {
  if (strikes === 0 || blockDays === 0) return undefined;
  const since = now.getTime() - windowDays * 86_400_000;
  const counted = earlier
    .flatMap(({ strikeAt }) => (strikeAt && strikeAt.getTime() > since ? [strikeAt.getTime()] : []))
    .sort((left, right) => left - right);
  const last = counted.at(-1);
  if (last === undefined || counted.length < strikes) return undefined;
  const until = new Date(last + blockDays * 86_400_000);
  return until > now ? until : undefined;
}
