import { describe, expect, it } from 'vitest';
import { happenedAt } from './happened-at.ts';

const start = new Date('2026-11-25T09:30:00+08:00');
const at = (time: string) => new Date(`2026-11-25T${time}:00+08:00`);

describe('the moment of an act without a network', () => {
  it('is absent when the act came at once', () => {
    expect(happenedAt(undefined, start, at('09:31'))).toBeUndefined();
  });

  it('is the phone’s own time when the act came later', () => {
    expect(happenedAt(at('09:31').toISOString(), start, at('12:00'))).toEqual(at('09:31'));
  });

  it('is now when the phone goes a little fast', () => {
    expect(happenedAt(at('09:40').toISOString(), start, at('09:31'))).toEqual(at('09:31'));
  });

  it('is refused more than ten minutes ahead', () => {
    expect(() => happenedAt(at('09:42').toISOString(), start, at('09:31'))).toThrow('校准');
  });

  it('is refused before the day of the appointment began', () => {
    const evening = new Date('2026-11-24T23:59:00+08:00').toISOString();
    expect(() => happenedAt(evening, start, at('09:31'))).toThrow('还没到预约那一天');
    expect(happenedAt(at('00:00').toISOString(), start, at('09:31'))).toEqual(at('00:00'));
  });
});
