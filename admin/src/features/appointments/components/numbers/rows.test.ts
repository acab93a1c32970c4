import type { Numbers } from '@contract/appointments';
import { describe, expect, it } from 'vitest';
import { communityRows, coverageRows, firstFreeRows, listOf, utilisationRows } from './rows';

const figure = (value: number, of?: number) => ({
  value,
  rows: { state: 'done', from: '2026-11-01' },
  ...(of === undefined ? {} : { of }),
});
const numbers: Numbers = {
  from: '2026-11-01',
  to: '2026-11-30',
  utilisation: [{ id: 's1', name: '李敏', bookedMinutes: figure(2280), workMinutes: 2160 }],
  firstFree: [
    { offerId: 'o1', name: '家访', hours: 20 },
    { offerId: 'o2', name: '助浴', hours: 96 },
    { offerId: 'o3', name: '心理倾听' },
  ],
  done: figure(12),
  missed: figure(1),
  lateCancelled: figure(0),
  rated: figure(8),
  satisfied: figure(7),
  byKind: [],
  byCommunity: [
    { communityId: 'c1', name: '青檀社区', figure: figure(3) },
    { communityId: 'c2', name: '柳荫社区', figure: figure(9) },
  ],
  coverage: [{ tag: 'livingAlone', served: figure(18, 40) }],
};

describe('the numbers of bookings', () => {
  it('lead to the list behind them', () => {
    expect(listOf(numbers.done)).toBe('/appointments/list?state=done&from=2026-11-01');
  });

  it('say how full people’s weeks are, and mark too full', () => {
    expect(utilisationRows(numbers)[0]).toMatchObject({ words: '106%（38/36 小时）', tone: 'due' });
  });

  it('tell the wait for a first place in hours, then in days, and when there is none', () => {
    expect(firstFreeRows(numbers).map(({ words, tone }) => [words, tone])).toEqual([
      ['20 小时', undefined],
      ['4 天', 'due'],
      ['没有空档', 'bad'],
    ]);
  });

  it('put the largest first', () => {
    expect(communityRows(numbers).map(({ name, percent }) => [name, Math.round(percent)])).toEqual([
      ['柳荫社区', 100],
      ['青檀社区', 33],
    ]);
  });

  it('show how many of the people with a tag were served', () => {
    expect(coverageRows(numbers)[0]).toMatchObject({ name: '独居老人', words: '45%（18/40 人）' });
  });
});
