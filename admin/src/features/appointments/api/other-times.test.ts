import type { Slot } from '@contract/appointments';
import { describe, expect, it } from 'vitest';
import { firstOf, nearestOfEachDay, soonest } from './other-times';

const slot = (start: string, left = 1): Slot => ({ start, end: start, left });
const wished = '2026-11-26T06:30:00.000Z';

describe('other times of a booking that cannot stay', () => {
  it('are one a day, nearest to its time of day, and never its own or a full one', () => {
    const slots = [
      slot('2026-11-26T01:00:00.000Z'),
      slot('2026-11-26T06:00:00.000Z', 0),
      slot(wished),
      slot('2026-11-26T08:00:00.000Z'),
      slot('2026-11-27T01:00:00.000Z'),
      slot('2026-11-27T02:00:00.000Z'),
    ];
    expect(nearestOfEachDay(slots, wished)).toEqual(['2026-11-26T08:00:00.000Z', '2026-11-27T02:00:00.000Z']);
  });

  it('keep the worker first, with a colleague among the three', () => {
    const of = (name: string, ...starts: string[]) => starts.map((start) => ({ name, start }));
    const names = (kept: number, others: number) =>
      firstOf(of('李敏', ...'abcd'.slice(0, kept)), of('何佩', ...'efgh'.slice(0, others)))
        .map(({ name, start }) => name + start)
        .join(' ');
    expect(names(4, 4)).toBe('李敏a 李敏b 何佩e');
    expect(names(4, 0)).toBe('李敏a 李敏b 李敏c');
    expect(names(0, 4)).toBe('何佩e 何佩f 何佩g');
    expect(names(0, 0)).toBe('');
  });

  it('come from the colleague who has time first, and of several from the one the person knows', () => {
    const worker = (staffId: string, earliest?: string) => ({
      ...{ staffId, name: staffId, note: '' },
      ...(earliest ? { earliest } : {}),
    });
    const workers = [
      worker('full'),
      worker('holder', '2026-11-26T01:00:00Z'),
      worker('late', '2026-11-28T01:00:00Z'),
      worker('known', '2026-11-27T07:00:00Z'),
      worker('other', '2026-11-27T01:00:00Z'),
    ];
    expect(soonest(workers, 'holder')?.staffId).toBe('known');
    expect(soonest(workers.slice(0, 2), 'holder')).toBeUndefined();
  });
});
