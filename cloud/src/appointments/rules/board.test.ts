import { describe, expect, it } from 'vitest';
import { noLongerFits, outsideOf } from './board.ts';

const at = (clock: string) => new Date(`2026-11-25T${clock}:00+08:00`);
const stretch = (from: string, to: string) => ({ from: at(from), to: at(to) });
const usual = { frames: [stretch('08:30', '12:00'), stretch('14:00', '17:30')] };
const morningOnly = { frames: [stretch('08:30', '12:00')] };
const away = { frames: [], off: '培训：适老化改造' };

describe('a booking and the working time of its day', () => {
  it('fits wholly inside one stretch, edges included', () => {
    expect(outsideOf(stretch('08:30', '12:00'), usual)).toBeUndefined();
    expect(outsideOf(stretch('11:30', '12:10'), usual)).toBe('不在工作时间');
    expect(outsideOf(stretch('09:00', '10:00'), away)).toBe('当天培训：适老化改造');
    expect(outsideOf(stretch('09:00', '10:00'), { frames: [] })).toBe('不在工作时间');
    const meeting = { ...morningOnly, note: '下午社区联席会议' };
    expect(outsideOf(stretch('15:00', '16:00'), meeting)).toBe('不在工作时间（下午社区联席会议）');
  });

  it('no longer fits only where it did before the change', () => {
    const afternoon = stretch('15:00', '16:00');
    expect(noLongerFits(afternoon, usual, morningOnly)).toBe('不在工作时间');
    expect(noLongerFits(afternoon, usual, usual)).toBeUndefined();
    expect(noLongerFits(afternoon, morningOnly, away)).toBeUndefined();
    expect(noLongerFits(afternoon, away, usual)).toBeUndefined();
  });
});
