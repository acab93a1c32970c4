import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar, type CalendarDefinition } from './calendar.ts';
import { dueAfter, extendBy, limitLabel, shareOf } from './calendar-limit.ts';

const office = [
  { startMinute: 510, endMinute: 720 },
  { startMinute: 840, endMinute: 1050 },
];
const definition: CalendarDefinition = {
  id: 'office',
  name: '机关办公时间',
  week: [office, office, office, office, office, [{ startMinute: 540, endMinute: 600 }], []],
  followsPublicHolidays: true,
  overrides: [
    { date: '2026-11-24', frames: [], note: '停电' },
    { date: '2026-10-04', frames: [{ startMinute: 600, endMinute: 615 }], note: '节日值守' },
  ],
};
const calendar = workingCalendar(definition);
const at = (text: string) => new Date(`${text}:00+08:00`);

describe('working calendar', () => {
  it('knows lunch, closing time and the opening after them', () => {
    expect(calendar.isOpen(at('2026-11-23T11:59'))).toBe(true);
    expect(calendar.isOpen(at('2026-11-23T12:00'))).toBe(false);
    expect(calendar.nextOpen(at('2026-11-23T12:30'))).toEqual(at('2026-11-23T14:00'));
    expect(calendar.nextOpen(at('2026-11-23T09:00'))).toEqual(at('2026-11-23T09:00'));
    expect(calendar.nextOpen(at('2026-11-23T17:30'))).toEqual(at('2026-11-25T08:30'));
  });

  it('lets a limit end at closing time, not at the next opening', () => {
    expect(calendar.addWorkingMinutes(at('2026-11-23T09:00'), 180)).toEqual(at('2026-11-23T12:00'));
    expect(calendar.addWorkingMinutes(at('2026-11-23T09:00'), 181)).toEqual(at('2026-11-23T14:01'));
    expect(calendar.addWorkingMinutes(at('2026-11-23T18:00'), 0)).toEqual(at('2026-11-23T18:00'));
  });

  it('skips National Day, works the swapped Saturday in full, and lets the local override win', () => {
    expect(calendar.isOpen(at('2026-10-02T10:00'))).toBe(false);
    expect(calendar.isOpen(at('2026-10-10T16:00'))).toBe(true);
    expect(calendar.framesOn(at('2026-10-04T00:00'))).toEqual([
      { from: at('2026-10-04T10:00'), to: at('2026-10-04T10:15') },
    ]);
    expect(calendar.isOpen(at('2026-11-24T10:00'))).toBe(false);
  });

  it('counts working days to the end of office, not counting the first day', () => {
    const plain = workingCalendar({ ...definition, overrides: [] });
    expect(plain.addWorkingDays(at('2026-11-23T10:24'), 3)).toEqual(at('2026-11-26T17:30'));
    expect(plain.addWorkingDays(at('2026-11-22T10:24'), 1)).toEqual(at('2026-11-23T17:30'));
    expect(plain.addWorkingDays(at('2026-09-30T10:00'), 1)).toEqual(at('2026-10-08T17:30'));
    expect(plain.addWorkingDays(at('2026-11-23T10:00'), 0)).toEqual(at('2026-11-23T17:30'));
    expect(plain.addWorkingDays(at('2026-11-23T18:00'), 0)).toEqual(at('2026-11-24T17:30'));
  });

  it('names the years without published holidays instead of guessing in silence', () => {
    expect(calendar.provisionalYears(at('2026-12-30T10:00'), at('2027-01-05T10:00'))).toEqual([2027]);
    expect(calendar.provisionalYears(at('2026-11-30T10:00'), at('2026-12-05T10:00'))).toEqual([]);
    const own = workingCalendar({ ...definition, followsPublicHolidays: false });
    expect(own.provisionalYears(at('2029-01-01T00:00'), at('2029-02-01T00:00'))).toEqual([]);
  });

  it('refuses a calendar that never opens', () => {
    const shut = workingCalendar({ ...definition, week: [[], [], [], [], [], [], []], overrides: [] });
    expect(() => shut.addWorkingMinutes(at('2026-11-23T10:00'), 1)).toThrow(/no office hours/);
    expect(() => shut.addWorkingDays(at('2026-11-23T10:00'), 1)).toThrow(/no office hours/);
  });

  it('turns limits into due times and words', () => {
    const from = at('2026-11-23T11:00');
    expect(dueAfter(calendar, from, { amount: 90, unit: 'minutes' })).toEqual(at('2026-11-23T12:30'));
    expect(dueAfter(calendar, from, { amount: 90, unit: 'workingMinutes' })).toEqual(at('2026-11-23T14:30'));
    expect(dueAfter(calendar, from, { amount: 1, unit: 'workingDays' })).toEqual(at('2026-11-25T17:30'));
    const pause = { from: at('2026-11-23T11:30'), to: at('2026-11-23T14:30') };
    const due = at('2026-11-23T15:00');
    expect(extendBy(calendar, 'workingMinutes', due, pause)).toEqual(at('2026-11-23T16:00'));
    expect(extendBy(calendar, 'minutes', due, pause)).toEqual(at('2026-11-23T18:00'));
    const span = { from, to: at('2026-11-23T15:00') };
    expect(shareOf(calendar, 'workingMinutes', span, 0.5)).toEqual(at('2026-11-23T12:00'));
    expect(shareOf(calendar, 'minutes', span, 0.5)).toEqual(at('2026-11-23T13:00'));
    expect(limitLabel({ amount: 150, unit: 'workingMinutes' })).toBe('2.5小时');
    expect(limitLabel({ amount: 30, unit: 'minutes' })).toBe('30分钟');
    expect(limitLabel({ amount: 3, unit: 'workingDays' })).toBe('3个工作日');
  });
});

/** Built the slow, obvious way: one flag per minute of sixteen months, from the published lists written out by hand. */
const oracle = (() => {
  const start = at('2025-09-01T00:00').getTime();
  const end = at('2027-01-01T00:00').getTime();
  const off = new Set<string>();
  const span = (from: string, to: string) => {
    for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
      off.add(new Date(day).toISOString().slice(0, 10));
    }
  };
  span('2025-10-01', '2025-10-08');
  span('2026-01-01', '2026-01-03');
  span('2026-02-15', '2026-02-23');
  span('2026-04-04', '2026-04-06');
  span('2026-05-01', '2026-05-05');
  span('2026-06-19', '2026-06-21');
  span('2026-09-25', '2026-09-27');
  span('2026-10-01', '2026-10-07');
  const swapped = new Set(
    '2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'.split(' '),
  );
  const open = new Uint8Array((end - start) / 60_000);
  for (let minute = 0; minute < open.length; minute += 1) {
    const local = new Date(start + minute * 60_000 + 8 * 3_600_000);
    const date = local.toISOString().slice(0, 10);
    const clock = local.getUTCHours() * 60 + local.getUTCMinutes();
    const inOffice = (clock >= 510 && clock < 720) || (clock >= 840 && clock < 1050);
    const saturday = local.getUTCDay() === 6 && clock >= 540 && clock < 600;
    const weekday = local.getUTCDay() >= 1 && local.getUTCDay() <= 5 && inOffice;
    let answer = weekday || saturday;
    if (swapped.has(date)) answer = inOffice;
    if (off.has(date)) answer = false;
    if (date === '2026-11-24') answer = false;
    if (date === '2026-10-04') answer = clock >= 600 && clock < 615;
    open[minute] = answer ? 1 : 0;
  }
  return { start, open, instant: (minute: number) => new Date(start + minute * 60_000) };
})();

describe('working calendar against a minute-by-minute oracle', () => {
  const minute = fc.integer({ min: 0, max: oracle.open.length - 1 });

  it('agrees on every single minute of sixteen months', () => {
    for (let index = 0; index < oracle.open.length; index += 1) {
      if (calendar.isOpen(oracle.instant(index)) !== (oracle.open[index] === 1)) {
        expect.fail(`differs at ${oracle.instant(index).toISOString()}`);
      }
    }
  });

  it('measures the same office time between any two minutes', () => {
    fc.assert(
      fc.property(minute, minute, (left, right) => {
        let sum = 0;
        for (let index = left; index < right; index += 1) sum += oracle.open[index] ?? 0;
        return calendar.workingMinutesBetween(oracle.instant(left), oracle.instant(right)) === sum;
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('finds the same end of any limit and the same next opening', () => {
    const early = fc.integer({ min: 0, max: oracle.open.length - 90 * 1440 });
    fc.assert(
      fc.property(early, fc.integer({ min: 1, max: 15_000 }), (from, amount) => {
        let left = amount;
        let index = from;
        while (left > 0) left -= oracle.open[index++] ?? 0;
        let opening = from;
        while (oracle.open[opening] === 0) opening += 1;
        expect(calendar.addWorkingMinutes(oracle.instant(from), amount)).toEqual(oracle.instant(index));
        expect(calendar.nextOpen(oracle.instant(from))).toEqual(oracle.instant(opening));
      }),
      { seed: 20261123, numRuns: 400 },
    );
  });

  it('ends working days with the last open minute of the counted day', () => {
    const early = fc.integer({ min: 0, max: oracle.open.length - 90 * 1440 });
    fc.assert(
      fc.property(early, fc.integer({ min: 1, max: 30 }), (from, days) => {
        let day = Math.floor(from / 1440);
        let left = days;
        let last = -1;
        while (left > 0) {
          day += 1;
          const ends = oracle.open.subarray(day * 1440, (day + 1) * 1440).lastIndexOf(1);
          if (ends >= 0) {
            left -= 1;
            last = day * 1440 + ends + 1;
          }
        }
        expect(calendar.addWorkingDays(oracle.instant(from), days)).toEqual(oracle.instant(last));
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });
});
