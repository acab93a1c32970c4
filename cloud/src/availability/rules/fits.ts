/** Judges one wanted start against a loaded day: the one rule behind every claim and every offered slot. */
import { dayOf } from '../../kernel/calendar-days.ts';
import { isLive, minuteMs, type LoadedDay, type Refusal, type Stretch, type Wanted } from './day.ts';
import { seatsTaken, type Block } from './seats.ts';
import { travelMinutes } from './travel.ts';

export interface Verdict {
  /** Parties of this size that still fit; 0 comes with a refusal. */
  left: number;
  refusal?: Refusal;
}

/** A day with everything worked out that all its starts share. */
export interface PreparedDay {
  frames: readonly Stretch[];
  blocks: readonly Block[];
  person: readonly { from: number; to: number }[];
  full: boolean;
}

export function prepareDay(day: LoadedDay, wanted: Wanted, now: number): PreparedDay {
  const counts = (span: LoadedDay['spans'][number]) => isLive(span, now) && span.ownerId !== wanted.ignoring;
  const spans = day.spans.filter(counts);
  const bookings = spans.filter((span) => span.offerId !== undefined).length;
  return {
    frames: day.frames,
    blocks: spans.map((span) => ({
      from: span.from.getTime(),
      to: span.to.getTime(),
      before: span.beforeMinutes * minuteMs,
      after: span.afterMinutes * minuteMs,
      travel: travelMinutes(span.location, wanted.at) * minuteMs,
      seats: span.party,
      shared: wanted.rules.capacity > 1 && span.offerId === wanted.rules.offerId,
    })),
    person: day.personSpans
      .filter(counts)
      .map((span) => ({ from: span.from.getTime(), to: span.to.getTime() })),
    full: day.dailyMaximum !== undefined && bookings >= day.dailyMaximum,
  };
}

/** `start` in milliseconds. */
export function judge(day: PreparedDay, wanted: Wanted, start: number, now: number): Verdict {
  const end = start + wanted.rules.durationMinutes * minuteMs;
  if (!day.frames.some((frame) => frame.from <= start && end <= frame.to)) return no('outside');
  if (start < now + wanted.rules.noticeMinutes * minuteMs) return no('tooSoon');
  if (dayOf(start) > dayOf(now) + wanted.rules.horizonDays) return no('beyond');
  const left = partiesLeft(day, wanted, start, end);
  if (left === 0) return no('taken');
  if (day.person.some((span) => span.from < end && start < span.to)) return no('personBusy');
  if (!canWalk(day, wanted, start, end)) return no('noTravelTime');
  return day.full ? no('dayFull') : { left };
}

/** What even a clerk can't overrule: another booking of the worker or room, and the person's own. */
export function judgeOverruled(day: PreparedDay, wanted: Wanted, start: number): Verdict {
  const end = start + wanted.rules.durationMinutes * minuteMs;
  const bare = { ...day, blocks: day.blocks.map((block) => ({ ...block, before: 0, after: 0 })) };
  const rules = { ...wanted.rules, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
  const left = partiesLeft(bare, { ...wanted, rules }, start, end);
  if (left === 0) return no('taken');
  return day.person.some((span) => span.from < end && start < span.to) ? no('personBusy') : { left };
}

export const fits = (day: LoadedDay, wanted: Wanted, start: Date, now: Date): Verdict =>
  judge(prepareDay(day, wanted, now.getTime()), wanted, start.getTime(), now.getTime());

const no = (refusal: Refusal): Verdict => ({ left: 0, refusal });

/** Time is needed to get ready and to finish, on both sides: two buffers meet, they don't overlap. */
function partiesLeft(day: PreparedDay, { rules, party }: Wanted, start: number, end: number): number {
  const from = start - rules.bufferBeforeMinutes * minuteMs;
  const to = end + rules.bufferAfterMinutes * minuteMs;
  const touching = day.blocks.filter(
    (block) => block.from - block.before < to && from < block.to + block.after,
  );
  if (touching.some((block) => !block.shared)) return 0;
  if (rules.capacity === 1) return 1;
  return Math.max(0, Math.floor((rules.capacity - seatsTaken(touching, from, to)) / party));
}

/** The walk comes on top of the buffers; seats of one room have no way between them. */
function canWalk(day: PreparedDay, { rules }: Wanted, start: number, end: number): boolean {
  const before = rules.bufferBeforeMinutes * minuteMs;
  const after = rules.bufferAfterMinutes * minuteMs;
  return day.blocks.every((block) => {
    if (block.travel === 0 || block.shared) return true;
    return block.to <= start
      ? block.to + block.after + block.travel + before <= start
      : end + after + block.travel + block.before <= block.from;
  });
}
