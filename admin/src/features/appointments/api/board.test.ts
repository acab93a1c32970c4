import type { BoardDay, BoardRow, Slot } from '@contract/appointments';
import { describe, expect, it } from 'vitest';
import { nearestSlot, weekLoad, whyNotIn, wishedStart } from './board';

const slot = (start: string, left = 1): Slot => ({ start, end: start, left });
// 9:00, 10:30, 14:00 and 16:00 in China.
const slots = [
  slot('2026-11-26T01:00:00Z', 0),
  slot('2026-11-26T02:30:00Z'),
  slot('2026-11-26T06:00:00Z'),
  slot('2026-11-26T08:00:00Z'),
];

describe('a booking dropped into a half day', () => {
  it('takes the free start that is nearest to its own time of day', () => {
    expect(nearestSlot(slots, 'morning', 540)?.start).toBe('2026-11-26T02:30:00Z');
    expect(nearestSlot(slots, 'afternoon', 930)?.start).toBe('2026-11-26T08:00:00Z');
    expect(nearestSlot(slots, 'afternoon', undefined)?.start).toBe('2026-11-26T06:00:00Z');
  });

  it('has no place where the half day is full', () => {
    expect(nearestSlot(slots.slice(0, 1), 'morning', 540)).toBeUndefined();
  });

  it('keeps its own time when somebody overrules, moved into the half', () => {
    const cell = { date: '2026-11-26', half: 'afternoon' } as const;
    expect(wishedStart(cell, 930)).toBe('2026-11-26T07:30:00.000Z');
    expect(wishedStart(cell, 540)).toBe('2026-11-26T06:00:00.000Z');
  });
});

describe('the weekly hours of a person', () => {
  const row: BoardRow = {
    id: 's1',
    kind: 'staff',
    name: '李敏',
    role: '社工',
    bookedMinutes: 1860,
    weeklyMinutes: 2160,
    days: [],
  };

  it('stand against the full week', () => {
    expect(weekLoad(row).words).toBe('31/36 小时');
  });

  it('say when they are too many', () => {
    const load = weekLoad({ ...row, bookedMinutes: 2280 });
    expect(load).toEqual({ words: '38/36 小时，超', percent: 100, over: true });
  });
});

describe('a day that is worked otherwise', () => {
  it('says why in the half that is not worked', () => {
    const free = { morning: 3, afternoon: 0 };
    const note = '下午社区联席会议';
    const day: BoardDay = {
      date: '2026-11-25',
      frames: [{ from: 510, to: 720 }],
      note,
      bookings: [],
      free,
    };
    expect(whyNotIn(day, 'afternoon')).toBe(note);
    expect(whyNotIn(day, 'morning')).toBeUndefined();
    expect(whyNotIn({ ...day, frames: [] }, 'afternoon')).toBeUndefined();
  });
});
