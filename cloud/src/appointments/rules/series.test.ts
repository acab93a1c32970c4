import { describe, expect, it } from 'vitest';
import { nearestStarts, seriesDates, strayDates } from './series.ts';

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const first = at('2026-12-08 10:00');

describe('the dates of a series', () => {
  it('lie whole weeks apart, each with the start chosen instead', () => {
    const instead = [{ date: at('2026-12-22 10:00'), start: at('2026-12-23 15:00') }];
    expect(seriesDates({ first, everyWeeks: 2, times: 3, instead })).toEqual([
      { date: first, start: first },
      { date: at('2026-12-22 10:00'), start: at('2026-12-23 15:00') },
      { date: at('2027-01-05 10:00'), start: at('2027-01-05 10:00') },
    ]);
  });

  it('know what was chosen for no date of theirs', () => {
    const stray = { date: at('2026-12-16 10:00'), start: first };
    expect(strayDates({ first, everyWeeks: 1, times: 4, instead: [stray] })).toEqual([stray]);
    expect(strayDates({ first, everyWeeks: 1, times: 4 })).toEqual([]);
  });
});

describe('what is nearest to a start that is gone', () => {
  it('lies on the same day where it can', () => {
    const free = ['2026-12-07 10:00', '2026-12-08 09:00', '2026-12-08 16:00'].map(at);
    expect(nearestStarts(free, first)).toEqual(free.slice(1));
  });

  it('lies before or after, no further than half way to the next turn', () => {
    const free = [
      '2026-12-04 09:00',
      '2026-12-07 15:00',
      '2026-12-09 09:00',
      '2026-12-10 09:00',
      '2026-12-15 09:00',
    ];
    expect(nearestStarts(free.map(at), first)).toEqual(free.slice(1, 4).map(at));
  });
});
