import { describe, expect, it } from 'vitest';
import { freeHours, conflictsOf } from './board.ts';
import { remindersOf, ringing } from './alarms.ts';
import { mergeDays } from './calendar.ts';
import { bestFirst, nearby } from './choice.ts';
import { keptUntil, suits, wants } from './waiting.ts';

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);

describe('reminders', () => {
  const start = at('2026-11-25 09:30');
  const alarms = remindersOf(start);

  it('come in the evening before and an hour before', () => {
    expect(alarms.map((alarm) => alarm.at)).toEqual([at('2026-11-24 18:00'), at('2026-11-25 08:30')]);
  });

  it('that were slept through are told once, and never after the start', () => {
    const rung = (now: string) => ringing({ start, alarms }, at(now)).map(({ what }) => what);
    expect(rung('2026-11-24 17:59')).toEqual([]);
    expect(rung('2026-11-25 07:00')).toEqual(['remindDay']);
    expect(rung('2026-11-25 09:00')).toEqual(['remindHour']);
    expect(rung('2026-11-25 09:30')).toEqual([]);
  });
});

describe('the week board', () => {
  const frames = [
    { from: at('2026-11-25 08:30'), to: at('2026-11-25 12:00') },
    { from: at('2026-11-25 14:00'), to: at('2026-11-25 17:30') },
  ];

  it('counts whole free hours of the morning and the afternoon, from now on', () => {
    const taken = [{ from: at('2026-11-25 09:00'), to: at('2026-11-25 10:00') }];
    expect(freeHours(frames, taken, at('2026-11-24 09:00'))).toEqual({ morning: 2, afternoon: 3 });
    expect(freeHours(frames, taken, at('2026-11-25 15:00'))).toEqual({ morning: 0, afternoon: 2 });
    expect(freeHours([], [], at('2026-11-24 09:00'))).toEqual({ morning: 0, afternoon: 0 });
  });

  it('says how many minutes the way is short, and that somebody is away', () => {
    const near = { lng: 114.5, lat: 22.7 };
    const far = { lng: 114.52, lat: 22.7 };
    const one = { id: 'a', from: at('2026-11-25 09:00'), to: at('2026-11-25 10:00'), location: near };
    const two = { id: 'b', from: at('2026-11-25 10:10'), to: at('2026-11-25 11:10'), location: far };
    expect(conflictsOf([two, one], { frames }).get('b')).toMatch(/^路上时间不够（差 \d+ 分）$/);
    expect(conflictsOf([one, { ...two, location: near }], { frames }).size).toBe(0);
    expect(conflictsOf([one], { frames: [], off: '休假' }).get('a')).toBe('当天休假');
  });
});

describe('the calendar of everybody together', () => {
  it('adds places at the same start and takes the friendliest mark', () => {
    const slot = (time: string, left: number) => ({ start: at(time), end: at(time), left });
    const date = '2026-11-25';
    const merged = mergeDays([
      [{ date, mark: 'full', slots: [slot('2026-11-25 09:00', 0)] }],
      [{ date, mark: 'open', slots: [slot('2026-11-25 09:00', 1), slot('2026-11-25 08:30', 1)] }],
    ]);
    expect(merged).toEqual([
      { date, mark: 'open', slots: [slot('2026-11-25 08:30', 1), slot('2026-11-25 09:00', 1)] },
    ]);
  });
});

describe('who comes', () => {
  it('is whoever came before, then the familiar face, then who has least', () => {
    const one = (id: string, visits: number, familiar: boolean, bookedMinutes: number) => ({
      ...{ id, visits, familiar, bookedMinutes },
    });
    const ordered = bestFirst([
      one('busy', 0, false, 600),
      one('idle', 0, false, 60),
      one('face', 0, true, 900),
    ]);
    expect(ordered.map(({ id }) => id)).toEqual(['face', 'idle', 'busy']);
    expect(bestFirst([...ordered, one('known', 4, false, 2000)])[0]?.id).toBe('known');
  });

  it('is somebody of the own community where there is somebody', () => {
    const areas = ['/d/s/c1/', '/d/s/c2/'];
    expect(nearby(areas, (area) => area, '/d/s/c2/g/')).toEqual(['/d/s/c2/']);
    expect(nearby(areas, (area) => area, '/d/s/c3/g/')).toEqual(areas);
  });
});

describe('a place from the waiting list', () => {
  it('is kept for an hour, at night until the next morning, and never past its start', () => {
    const start = at('2026-11-25 09:30');
    expect(keptUntil(at('2026-11-24 10:00'), start)).toEqual(at('2026-11-24 11:00'));
    expect(keptUntil(at('2026-11-24 22:30'), start)).toEqual(at('2026-11-25 08:30'));
    expect(keptUntil(at('2026-11-25 09:00'), start)).toEqual(start);
  });

  it('suits the part of the day', () => {
    expect(wants({ part: 'morning' }, at('2026-11-25 11:30'))).toBe(true);
    expect(wants({ part: 'morning' }, at('2026-11-25 12:00'))).toBe(false);
    expect(wants({ part: 'afternoon' }, at('2026-11-25 12:00'))).toBe(true);
  });

  it('is not offered again to whoever declined it, another time of the same day is', () => {
    const start = at('2026-11-25 09:30');
    const entry = { dates: ['2026-11-25'], part: 'morning' as const, staffId: 'li' };
    expect(suits(entry, start, 'li')).toBe(true);
    expect(suits(entry, start, 'he')).toBe(false);
    const declining = { ...entry, declined: [start] };
    expect(suits(declining, start, 'li')).toBe(false);
    expect(suits(declining, at('2026-11-25 10:00'), 'li')).toBe(true);
  });
});
