import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../kernel/calendar-days.ts';
import { at, day, loadedDay, midnight, moment, wanted } from './day.fixture.ts';
import type { LoadedDay, Wanted } from './day.ts';
import { fits } from './fits.ts';
import { oracle } from './oracle.fixture.ts';
import { slotsOf } from './slots.ts';

const minute = 60_000;
const runs = { seed: 20261123, numRuns: 600 };
const slotsOn = (wish: Wanted, loaded: LoadedDay, now: Date) =>
  slotsOf(wish, [{ number: day, day: loaded }], now)[0] ?? { mark: 'closed' as const, slots: [] };
const onGrid = (loaded: LoadedDay, wish: Wanted, start: number) =>
  loaded.frames.some(
    (frame) =>
      frame.from <= start &&
      start < frame.to &&
      (start - frame.gridFrom) % (wish.rules.stepMinutes * minute) === 0,
  );

describe('slots of a day', () => {
  it('are exactly the starts on the grid that a look at every minute finds free', () => {
    fc.assert(
      fc.property(loadedDay, wanted, moment, (loaded, wish, now) => {
        const offered = new Map(
          slotsOn(wish, loaded, now).slots.map((slot) => [slot.start.getTime(), slot.left]),
        );
        for (let start = midnight; start < midnight + 1440 * minute; start += minute) {
          const expected = onGrid(loaded, wish, start) ? oracle(loaded, wish, start, now.getTime()) : 0;
          if ((offered.get(start) ?? 0) !== expected)
            expect.fail(`differs at ${new Date(start).toISOString()}`);
        }
      }),
      { ...runs, numRuns: 400 },
    );
  });

  it('are judged as a claim is: what is offered fits, and what fits on the grid is offered', () => {
    fc.assert(
      fc.property(loadedDay, wanted, moment, (loaded, wish, now) => {
        const { slots } = slotsOn(wish, loaded, now);
        const free = new Set(slots.filter((slot) => slot.left > 0).map((slot) => slot.start.getTime()));
        for (let start = midnight; start < midnight + 1440 * minute; start += 5 * minute) {
          const verdict = fits(loaded, wish, new Date(start), now);
          const told = verdict.left > 0 === (verdict.refusal === undefined);
          const same = free.has(start) === (onGrid(loaded, wish, start) && verdict.left > 0);
          if (!told || !same) expect.fail(`differs at ${new Date(start).toISOString()}`);
        }
      }),
      runs,
    );
  });

  it('lie in working time, keep notice and horizon, and leave what is taken alone', () => {
    fc.assert(
      fc.property(loadedDay, wanted, moment, (loaded, wish, now) => {
        const { rules } = wish;
        for (const { start, end, left } of slotsOn(wish, loaded, now).slots) {
          const [from, to] = [start.getTime(), end.getTime()];
          expect(to - from).toBe(rules.durationMinutes * minute);
          expect(loaded.frames.some((frame) => frame.from <= from && to <= frame.to)).toBe(true);
          expect(from).toBeGreaterThanOrEqual(now.getTime() + rules.noticeMinutes * minute);
          expect(dayOf(from) - dayOf(now.getTime())).toBeLessThanOrEqual(rules.horizonDays);
          if (left === 0 || rules.capacity > 1) continue;
          for (const span of loaded.spans) {
            if (span.ownerId === wish.ignoring || (span.heldUntil && span.heldUntil <= now)) continue;
            const apart = Math.max(from - span.to.getTime(), span.from.getTime() - to);
            const buffers =
              span.to.getTime() <= from
                ? span.afterMinutes + rules.bufferBeforeMinutes
                : span.beforeMinutes + rules.bufferAfterMinutes;
            expect(apart).toBeGreaterThanOrEqual(buffers * minute);
          }
        }
      }),
      runs,
    );
  });

  it('stand at the same clock times on every day of the year', () => {
    const clock = (number: number) => {
      const start = midnight + (number - day) * 86_400_000;
      const frames = [
        { from: start + 510 * minute, to: start + 720 * minute, gridFrom: start + 510 * minute },
      ];
      const rules = { offerId: 'offer', durationMinutes: 40, stepMinutes: 30, noticeMinutes: 0 };
      const wish = {
        rules: { ...rules, horizonDays: 400, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, capacity: 1 },
        party: 1,
      };
      const loaded = { frames, spans: [], personSpans: [] };
      const [found] = slotsOf(wish, [{ number, day: loaded }], new Date(midnight));
      return found?.slots.map((slot) => slot.start.toISOString().slice(11, 16)).join(' ');
    };
    const all = new Set(Array.from({ length: 366 }, (_, index) => clock(day + index)));
    expect([...all]).toEqual(['00:30 01:00 01:30 02:00 02:30 03:00']);
  });
});

describe('the mark of a day', () => {
  const rules = {
    ...{ offerId: 'offer', durationMinutes: 60, stepMinutes: 60, noticeMinutes: 60, horizonDays: 5 },
    ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0, capacity: 1 },
  };
  const wish = { rules, party: 1 };
  const frames = [{ from: at(540), to: at(660), gridFrom: at(540) }];
  const free = { frames, spans: [], personSpans: [] };
  const taken = { ownerId: 'a', offerId: 'offer', beforeMinutes: 0, afterMinutes: 0, party: 1 };

  it.each([
    ['open', free, at(0)],
    ['full', { ...free, dailyMaximum: 0 }, at(0)],
    ['full', { ...free, spans: [{ ...taken, from: new Date(at(570)), to: new Date(at(630)) }] }, at(0)],
    ['closed', { ...free, frames: [] }, at(0)],
    ['closed', { ...free, frames: [{ from: at(540), to: at(570), gridFrom: at(540) }] }, at(0)],
    ['tooSoon', free, at(560)],
    ['tooSoon', free, at(1440)],
    ['beyond', free, at(-6 * 1440)],
    ['open', free, at(-5 * 1440)],
  ] as const)('is %s', (mark, loaded, now) => {
    expect(slotsOn(wish, loaded, new Date(now)).mark).toBe(mark);
  });
});
