import { describe, expect, it } from 'vitest';
import { conflictWith } from './clashes.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour - 8));
const morning = { from: at(9), to: at(10) };
const evening = { from: at(19), to: at(20) };
const worked = { frames: [{ from: at(8), to: at(12) }] };
const off = (reason: string) => ({ frames: [], off: reason });
const changed = (before: typeof worked | ReturnType<typeof off>, after: typeof before) => ({
  days: [{ before, after }],
});

describe('a booking or a lesson and a change of working time', () => {
  it('in hours it goes with them', () => {
    const afternoons = { frames: [{ from: at(14), to: at(17) }] };
    expect(conflictWith(morning, changed(worked, afternoons))).toBe('不在工作时间');
    expect(conflictWith(morning, changed(worked, worked))).toBeUndefined();
    expect(conflictWith(morning, changed(afternoons, worked))).toBeUndefined();
  });

  it('out of hours only a day that falls away stops it', () => {
    const afternoons = { frames: [{ from: at(14), to: at(17) }] };
    expect(conflictWith(evening, changed(worked, afternoons))).toBeUndefined();
    expect(conflictWith(evening, changed(worked, off('休息')))).toBeUndefined();
    expect(conflictWith(evening, changed(worked, off('培训')))).toBe('当天培训');
    expect(conflictWith(evening, changed(off('休息'), off('停用')))).toBe('当天停用');
    expect(conflictWith(evening, changed(off('培训'), off('停用')))).toBeUndefined();
    expect(conflictWith(evening, changed(off('培训'), off('休息')))).toBeUndefined();
  });

  it('a leave or a closure stops exactly what it meets, on a Saturday too, unless the day had fallen away already', () => {
    const away = { from: at(0), to: at(19), label: '停业：停水' };
    expect(conflictWith(morning, { away, days: [] })).toBe('当天停业：停水');
    expect(conflictWith(evening, { away, days: [] })).toBeUndefined();
    const saturday = changed(off('休息'), off('休息'));
    expect(conflictWith(morning, { away, ...saturday })).toBe('当天停业：停水');
    const training = changed(off('培训'), off('培训'));
    expect(conflictWith(morning, { away, ...training })).toBeUndefined();
  });

  it('its teacher or its room is enough', () => {
    const days = [{ before: worked, after: worked }, ...changed(worked, off('停用')).days];
    expect(conflictWith(morning, { days })).toBe('当天停用');
  });
});
