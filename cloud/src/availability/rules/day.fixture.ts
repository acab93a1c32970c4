/** Days and wishes of every kind, for the property tests of the rules. */
import fc from 'fast-check';
import { dayAt, dayOf } from '../../kernel/calendar-days.ts';
import type { DaySpan, LoadedDay, Wanted } from './day.ts';
import { workingTime } from './working-time.ts';

export const day = dayOf(Date.parse('2026-11-25T00:00:00+08:00'));
export const midnight = dayAt(day);
const minute = 60_000;
export const at = (minutes: number): number => midnight + minutes * minute;

/** Three doors: two in one building, one some minutes' walk away, one far. */
const doors = [
  { lng: 114.5, lat: 22.7 },
  { lng: 114.5001, lat: 22.7 },
  { lng: 114.504, lat: 22.703 },
  { lng: 114.53, lat: 22.72 },
];
const door = fc.constantFrom(undefined, ...doors);
const fives = (from: number, to: number) =>
  fc.integer({ min: from / 5, max: to / 5 }).map((count) => count * 5);

const span = (wantedOffer: string): fc.Arbitrary<DaySpan> =>
  fc
    .record({
      ownerId: fc.constantFrom('a', 'b', 'c', 'moved'),
      offerId: fc.constantFrom(wantedOffer, 'another', undefined),
      // Mostly on the grid, so that ends meet beginnings.
      start: fc.oneof(
        { weight: 4, arbitrary: fives(480, 1080) },
        { weight: 1, arbitrary: fc.integer({ min: 420, max: 1140 }) },
      ),
      length: fives(5, 120),
      beforeMinutes: fc.constantFrom(0, 0, 5, 15),
      afterMinutes: fc.constantFrom(0, 0, 10, 20),
      party: fc.integer({ min: 1, max: 4 }),
      location: door,
      heldUntil: fc.constantFrom(undefined, undefined, new Date(at(300)), new Date(at(1380))),
    })
    .map(({ start, length, ...rest }) => ({
      ...rest,
      from: new Date(at(start)),
      to: new Date(at(start + length)),
    }));

const wholeDay = fc.constant([{ weekday: 3, from: 480, to: 1080 }]);
const pieces = fc
  .array(fc.record({ from: fives(420, 1080), length: fives(5, 240) }), { minLength: 0, maxLength: 4 })
  .map((list) => list.map(({ from, length }) => ({ weekday: 3, from, to: from + length })));

const frames = fc.oneof(wholeDay, pieces);

export const loadedDay: fc.Arbitrary<LoadedDay> = fc
  .record({
    weekly: frames,
    off: fc.array(fc.record({ from: fc.integer({ min: 400, max: 1100 }), length: fives(5, 120) }), {
      maxLength: 2,
    }),
    spans: fc.array(span('offer'), { maxLength: 5 }),
    personSpans: fc.array(span('offer'), { maxLength: 2 }),
    dailyMaximum: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  })
  .map(({ weekly, off, ...rest }) => ({
    ...rest,
    frames: workingTime(
      {
        weekly,
        calendar: { kind: 'ordinary' },
        off: off.map(({ from, length }) => ({
          from: new Date(at(from)),
          to: new Date(at(from + length)),
          label: '请假',
        })),
      },
      day,
    ).frames,
  }));

export const wanted: fc.Arbitrary<Wanted> = fc
  .record({
    durationMinutes: fives(10, 120),
    stepMinutes: fives(5, 60),
    noticeMinutes: fc.constantFrom(0, 60, 120, 1440),
    horizonDays: fc.integer({ min: 1, max: 30 }),
    bufferBeforeMinutes: fc.constantFrom(0, 5, 15),
    bufferAfterMinutes: fc.constantFrom(0, 10, 25),
    capacity: fc.constantFrom(1, 1, 3, 12),
    party: fc.integer({ min: 1, max: 3 }),
    at: door,
    ignoring: fc.constantFrom(undefined, 'moved'),
  })
  .map(({ party, at: place, ignoring, ...rules }) => ({
    rules: { offerId: 'offer', ...rules },
    party,
    at: place,
    ignoring,
  }));

/** From two days before to the evening of the day, and now and then a month earlier. */
export const moment: fc.Arbitrary<Date> = fc
  .oneof(fc.integer({ min: -2 * 1440, max: 1260 }), fc.integer({ min: -40 * 1440, max: 0 }))
  .map((minutes) => new Date(at(minutes)));
