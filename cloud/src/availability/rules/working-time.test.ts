import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, dayOf, publishedKind } from '../../kernel/calendar-days.ts';
import { frameIssues } from './settings.ts';
import { workingTime, type WorkingRules } from './working-time.ts';

const dayNumber = (date: string) => dayOf(Date.parse(`${date}T00:00:00+08:00`));
const week = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 510, to: 720 },
  { weekday, from: 840, to: 1050 },
]);
const saturday = { weekday: 6, from: 540, to: 720 };
const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
const on = (date: string, change: Partial<WorkingRules> = {}) => {
  const { frames, off } = workingTime(
    { weekly: [...week, saturday], calendar: { kind: publishedKind(date) }, off: [], ...change },
    dayNumber(date),
  );
  return [...frames.map((frame) => `${clock(frame.from)}-${clock(frame.to)}`), ...(off ? [off] : [])].join(
    ' ',
  );
};
const off = (from: string, to: string, label: string) => ({
  from: new Date(`${from}:00+08:00`),
  to: new Date(`${to}:00+08:00`),
  label,
});

describe('working time of a day', () => {
  it('is the usual week, with holidays off and swapped Saturdays worked in full', () => {
    expect(on('2026-11-25')).toBe('08:30-12:00 14:00-17:30');
    expect(on('2026-11-28')).toBe('09:00-12:00');
    expect(on('2026-11-29')).toBe('休息');
    expect(on('2026-10-02')).toBe('放假');
    expect(on('2026-10-10')).toBe('08:30-12:00 14:00-17:30');
  });

  it('lets a dated exception win over the week and the holiday', () => {
    const exception = { frames: [{ from: 540, to: 600 }], reason: '节日值守' };
    expect(on('2026-10-02', { exception })).toBe('09:00-10:00');
    expect(on('2026-11-25', { exception: { frames: [], reason: '培训' } })).toBe('培训');
  });

  it('says why a day that is worked is not as usual', () => {
    const noteOf = (change: Partial<WorkingRules>) =>
      workingTime(
        { weekly: week, calendar: { kind: 'ordinary' }, off: [], ...change },
        dayNumber('2026-11-25'),
      ).note;
    expect(noteOf({})).toBeUndefined();
    expect(noteOf({ exception: { frames: [{ from: 510, to: 720 }], reason: '下午开会' } })).toBe('下午开会');
    expect(noteOf({ off: [off('2026-11-25T14:00', '2026-11-25T16:00', '请假')] })).toBe('请假');
    expect(noteOf({ off: [off('2026-11-26T14:00', '2026-11-26T16:00', '请假')] })).toBeUndefined();
  });

  it('follows local decisions of the calendar', () => {
    const local = (date: string, frames: { from: number; to: number }[]) =>
      on(date, { calendar: { kind: publishedKind(date), local: frames } });
    expect(local('2026-11-25', [])).toBe('停办');
    expect(local('2026-11-25', [{ from: 600, to: 900 }])).toBe('10:00-12:00 14:00-15:00');
    expect(local('2026-11-29', [{ from: 480, to: 720 }])).toBe('08:30-12:00');
  });

  it('takes leave and closures away, and says which of them took the day', () => {
    const morning = off('2026-11-25T08:00', '2026-11-25T09:10', '请假');
    expect(on('2026-11-25', { off: [morning] })).toBe('09:10-12:00 14:00-17:30');
    const whole = off('2026-11-24T00:00', '2026-11-26T00:00', '年休假');
    expect(on('2026-11-25', { off: [morning, whole] })).toBe('年休假');
    const noon = off('2026-11-25T09:10', '2026-11-25T18:00', '停业：换水管');
    expect(on('2026-11-25', { off: [morning, noon] })).toBe('请假');
  });

  it('keeps the grid of a morning that is cut short', () => {
    const [first] = workingTime(
      {
        weekly: week,
        calendar: { kind: 'ordinary' },
        off: [off('2026-11-25T08:00', '2026-11-25T09:10', '请假')],
      },
      dayNumber('2026-11-25'),
    ).frames;
    expect(first && clock(first.gridFrom)).toBe('08:30');
  });

  it('agrees with a look at every minute', () => {
    const frame = fc.record({
      from: fc.integer({ min: 0, max: 1380 }),
      length: fc.integer({ min: 1, max: 400 }),
    });
    const stretch = fc.record({
      from: fc.integer({ min: -300, max: 1440 }),
      length: fc.integer({ min: 1, max: 600 }),
    });
    const number = dayNumber('2026-11-25');
    const midnight = dayAt(number);
    fc.assert(
      fc.property(
        fc.array(frame, { maxLength: 4 }),
        fc.array(stretch, { maxLength: 3 }),
        (frames, breaks) => {
          const weekly = frames.map(({ from, length }) => ({
            weekday: 3,
            from,
            to: Math.min(1440, from + length),
          }));
          const away = breaks.map(({ from, length }) => ({
            from: new Date(midnight + from * 60_000),
            to: new Date(midnight + (from + length) * 60_000),
            label: '请假',
          }));
          const day = workingTime({ weekly, calendar: { kind: 'ordinary' }, off: away }, number);
          for (let minute = 0; minute < 1440; minute += 1) {
            const at = midnight + minute * 60_000;
            const planned = weekly.some(({ from, to }) => from <= minute && minute < to);
            const gone = away.some(({ from, to }) => from.getTime() <= at && at < to.getTime());
            const works = day.frames.some(({ from, to }) => from <= at && at < to);
            if (works !== (planned && !gone)) expect.fail(`differs at minute ${minute}`);
          }
        },
      ),
      { seed: 20261123, numRuns: 200 },
    );
  });
});

describe('frames of a plan', () => {
  it('go forwards and not into each other', () => {
    expect(
      frameIssues(
        [
          { from: 510, to: 720 },
          { from: 720, to: 800 },
        ],
        '/f',
      ),
    ).toEqual([]);
    expect(frameIssues([{ from: 720, to: 510 }], '/f')[0]?.message).toBe('结束时间应晚于开始时间');
    expect(
      frameIssues(
        [
          { from: 700, to: 800 },
          { from: 510, to: 720 },
        ],
        '/f',
      )[0]?.message,
    ).toBe('同一天的时段不能重叠');
  });
});
