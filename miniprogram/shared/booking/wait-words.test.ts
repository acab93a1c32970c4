/** What is said about a place in a queue. */
import { describe, expect, it } from 'vitest';
import { missingText, waitDays, waitName, waitPlace } from './wait-words';

const now = new Date('2026-11-23T01:26:00Z');

describe('a place in a queue in words', () => {
  it('says what for, for whom, and how many are in front', () => {
    expect(waitName({ offerName: '社工家访' })).toBe('社工家访');
    expect(waitName({ offerName: '社工家访', forOther: '王建国' })).toBe('社工家访，替王建国排的');
    expect(waitPlace(1)).toBe('排队中，下一个就是您');
    expect(waitPlace(3)).toBe('排队中，前面 2 位');
    expect(waitPlace(undefined)).toBe('排队中');
  });

  it('says how many points are missing', () => {
    expect(missingText({ state: 'waiting' })).toBe('');
    expect(missingText({ state: 'waiting', missingPoints: 15 })).toBe(
      '积分不够，还差 15 积分。位置替您留着，攒够了再轮到您',
    );
    expect(missingText({ state: 'offered', missingPoints: 5 })).toBe('积分不够，还差 5 积分');
  });

  it('says which days and which part of them', () => {
    expect(waitDays({ dates: ['2026-11-24', '2026-11-25'], part: 'morning' }, now)).toBe(
      '明天、11月25日 周三，上午',
    );
    expect(waitDays({ dates: ['2026-11-23'], part: 'any' }, now)).toBe('今天，上午下午都可以');
  });
});
