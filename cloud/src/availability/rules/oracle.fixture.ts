/** The slow, obvious way to say what is free: one look at every minute. The rules are tested against it. */
import type { DaySpan, LoadedDay, Wanted } from './day.ts';
import { travelMinutes } from './travel.ts';

const minute = 60_000;
const dayMs = 86_400_000;
const shanghai = 8 * 3_600_000;
const civil = (at: number) => Math.floor((at + shanghai) / dayMs);

/** How many parties fit, minute by minute; 0 when the start can't be had for any reason. */
export function oracle(day: LoadedDay, wanted: Wanted, start: number, now: number): number {
  const { rules } = wanted;
  const end = start + rules.durationMinutes * minute;
  if (start < now + rules.noticeMinutes * minute) return 0;
  if (civil(start) - civil(now) > rules.horizonDays) return 0;
  const live = day.spans.filter((span) => counts(span, wanted, now));
  if (day.dailyMaximum !== undefined && live.filter((span) => span.offerId).length >= day.dailyMaximum)
    return 0;
  const person = day.personSpans.filter((span) => counts(span, wanted, now));
  for (let at = start; at < end; at += minute) {
    if (!day.frames.some((frame) => frame.from <= at && at < frame.to)) return 0;
    if (person.some((span) => span.from.getTime() <= at && at < span.to.getTime())) return 0;
  }
  return rules.capacity > 1 ? seats(live, wanted, start, end) : alone(live, wanted, start, end);
}

const counts = (span: DaySpan, { ignoring }: Wanted, now: number): boolean =>
  span.ownerId !== ignoring && !(span.heldUntil && span.heldUntil.getTime() <= now);

/** The time of a span with what it needs around it. */
const around = (span: DaySpan, extra: number) => ({
  from: span.from.getTime() - (span.beforeMinutes + extra) * minute,
  to: span.to.getTime() + (span.afterMinutes + extra) * minute,
});

function alone(live: readonly DaySpan[], wanted: Wanted, start: number, end: number): number {
  const { bufferBeforeMinutes, bufferAfterMinutes } = wanted.rules;
  for (const span of live) {
    const { from, to } = around(span, travelMinutes(span.location, wanted.at));
    for (let at = start - bufferBeforeMinutes * minute; at < end + bufferAfterMinutes * minute; at += minute)
      if (from <= at && at < to) return 0;
  }
  return 1;
}

function seats(live: readonly DaySpan[], wanted: Wanted, start: number, end: number): number {
  const { rules, party } = wanted;
  let most = 0;
  for (
    let at = start - rules.bufferBeforeMinutes * minute;
    at < end + rules.bufferAfterMinutes * minute;
    at += minute
  ) {
    const here = live.filter((span) => {
      const { from, to } = around(span, span.offerId === rules.offerId ? 0 : walk(span, wanted));
      return from <= at && at < to;
    });
    if (here.some((span) => span.offerId !== rules.offerId)) return 0;
    most = Math.max(
      most,
      here.reduce((sum, span) => sum + span.party, 0),
    );
  }
  return Math.max(0, Math.floor((rules.capacity - most) / party));
}

const walk = (span: DaySpan, wanted: Wanted): number => travelMinutes(span.location, wanted.at);
