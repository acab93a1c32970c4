import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './admission.ts';
import { leave, mark, markAll } from './roll.ts';
import { meetingsOf, timesInWords, timetableProblem } from './timetable.ts';

const weekly = [
  { weekday: 2, from: 570, to: 630 },
  { weekday: 4, from: 570, to: 630 },
];
const term = { weekly, firstDay: '2026-09-01', lastDay: '2026-11-30', skipDays: ['2026-11-24'] };
const dates = (course: typeof term, from: string, to: string) =>
  meetingsOf(course, from, to).map(({ date }) => date);

describe('a timetable', () => {
  it('meets on its weekdays, not on skipped days, not after its last day', () => {
    expect(dates(term, '2026-11-20', '2026-12-31')).toEqual(['2026-11-26']);
    expect(meetingsOf(term, '2026-11-26', '2026-11-26')[0]?.start.toISOString()).toBe(
      '2026-11-26T01:30:00.000Z',
    );
  });

  it('does not meet on public holidays', () => {
    expect(dates(term, '2026-09-29', '2026-10-08')).toEqual(['2026-09-29', '2026-10-08']);
  });

  it('gives the same meetings whether asked once or week by week', () => {
    const days = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(days, days, (first, length) => {
        const day = (n: number) => new Date(Date.UTC(2026, 7, 1 + n)).toISOString().slice(0, 10);
        const whole = dates(term, day(first), day(first + length));
        const pieces = Array.from({ length: length + 1 }, (_, n) => day(first + n));
        expect(pieces.flatMap((date) => dates(term, date, date))).toEqual(whole);
      }),
    );
  });

  it('reads as people say it', () => {
    expect(timesInWords(weekly)).toBe('每周二、周四 9:30–10:30');
    expect(timesInWords([...weekly, { weekday: 6, from: 840, to: 900 }])).toBe(
      '每周二、周四 9:30–10:30；周六 14:00–15:00',
    );
    const everyDay = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 990, to: 1080 }));
    expect(timesInWords(everyDay)).toBe('每周一至周五 16:30–18:00');
  });

  it('is refused when it can not be', () => {
    expect(timetableProblem(term)).toBeUndefined();
    expect(timetableProblem({ ...term, lastDay: '2026-08-01' })).toContain('结束日期');
    expect(timetableProblem({ ...term, weekly: [{ weekday: 1, from: 60, to: 60 }] })).toContain('下课');
    const twice = [
      { weekday: 1, from: 60, to: 120 },
      { weekday: 1, from: 90, to: 150 },
    ];
    expect(timetableProblem({ ...term, weekly: twice })).toContain('重叠');
  });
});

const now = new Date('2026-11-23T02:00:00Z');
const course = {
  state: 'open' as const,
  lastDay: '2026-12-31',
  areaPath: '/d/s/c1/',
  unitPath: '/d/s/c1/st/',
  forChildren: false,
  minAge: 60,
};

describe('admission', () => {
  it.each([
    ['somebody of the area and the age', { path: '/d/s/c1/g1/', child: false, birthYear: 1958 }, undefined],
    ['somebody too young', { path: '/d/s/c1/g1/', child: false, birthYear: 1967 }, '60 岁'],
    ['somebody of another area', { path: '/d/s/c2/g1/', child: false, birthYear: 1950 }, '本社区'],
    ['somebody without a home', { path: '', child: false, birthYear: 1950 }, '住址'],
    ['somebody of unknown age', { path: '/d/s/c1/g1/', child: false }, '出生年份'],
    ['a child', { path: '/d/s/c1/g1/', child: true, birthYear: 2017 }, '不接收孩子'],
  ])('judges %s', (_, candidate, refusal) => {
    const answer = refusalOf(course, candidate, now);
    if (refusal === undefined) expect(answer).toBeUndefined();
    else expect(answer).toContain(refusal);
  });

  it('takes children into children’s courses only', () => {
    const { minAge, ...open } = course;
    const school = { ...open, forChildren: true, maxAge: 12 };
    const child = { path: '/d/s/c1/g1/', child: true };
    expect(minAge).toBe(60);
    expect(refusalOf(school, { ...child, birthYear: 2017 }, now)).toBeUndefined();
    expect(refusalOf(school, { ...child, birthYear: 2010 }, now)).toContain('12 岁');
    expect(refusalOf(school, { ...child, child: false, birthYear: 2017 }, now)).toContain('给孩子');
  });
});

describe('the roll', () => {
  const at = now;
  const there = { enrolmentId: 'e1', attendance: 'arrived' as const, at, byId: 's1' };
  const arrived = mark([], there);
  const child = { enrolmentId: 'e1', at, byId: 's1', child: true, pickUps: [{ id: 'p1', name: '王芳' }] };

  it('keeps the first arrival and mends a slip of the finger', () => {
    const later = new Date(at.getTime() + 60_000);
    const again = mark(arrived as never, { ...there, at: later });
    expect(again).toEqual([
      { enrolmentId: 'e1', attendance: 'arrived', byId: 's1', at: later, arrivedAt: at },
    ]);
    expect(mark(arrived as never, { ...there, attendance: 'absent' })).toEqual([
      { enrolmentId: 'e1', attendance: 'absent', byId: 's1', at },
    ]);
  });

  it('lets the later word stand, whichever phone is heard first', () => {
    const before = new Date(at.getTime() - 60_000);
    expect(mark(arrived as never, { ...there, attendance: 'absent', at: before })).toBe(arrived);
  });

  it('takes many at once as if each was marked alone: a later word stands, whoever left stays left', () => {
    const hour = (count: number) => new Date(at.getTime() + count * 3_600_000);
    const absent = { enrolmentId: 'e2', attendance: 'absent' as const, byId: 's2', at: hour(2) };
    const gone = { enrolmentId: 'e3', attendance: 'left' as const, byId: 's2', at, leftAt: at };
    const all = { attendance: 'arrived' as const, at: hour(1), byId: 's1' };
    const roll = markAll([absent, gone], ['e1', 'e2', 'e3'], all);
    const e1 = { enrolmentId: 'e1', attendance: 'arrived', byId: 's1', at: hour(1), arrivedAt: hour(1) };
    expect(roll).toEqual([absent, gone, e1]);
    expect(markAll(roll, ['e2', 'e3'], all)).toBe(roll);
  });

  it('lets a child go only with a named person, and only once', () => {
    expect(leave([], { ...child, pickUpId: 'p1' })).toBe('notArrived');
    expect(leave(arrived as never, child)).toBe('needsPickUp');
    expect(leave(arrived as never, { ...child, pickUpId: 'p9' })).toBe('strangerPickUp');
    const gone = leave(arrived as never, { ...child, pickUpId: 'p1' });
    expect(gone).toEqual([
      {
        enrolmentId: 'e1',
        attendance: 'left',
        byId: 's1',
        at,
        arrivedAt: at,
        leftAt: at,
        pickUpId: 'p1',
        pickedUpBy: '王芳',
      },
    ]);
    expect(leave(gone as never, { ...child, pickUpId: 'p1' })).toBe('alreadyLeft');
    expect(mark(gone as never, there)).toBe('alreadyLeft');
  });
});
