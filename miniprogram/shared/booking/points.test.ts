import { describe, expect, it } from 'vitest';
import { costText, pointsPolicy, priceText, returnText, shortPriceText } from './points';

describe('what it costs', () => {
  it('is said with what the reader has', () => {
    expect(priceText({ price: 0 })).toBe('免费');
    expect(priceText({})).toBe('免费');
    expect(priceText({ price: 20, funds: 35 })).toBe('20 积分（您有 35 积分）');
    expect(shortPriceText({ price: 20, funds: 35 })).toBe('20 积分（您有 35）');
    expect(pointsPolicy({ price: 0 })).toBe('');
    expect(pointsPolicy({ price: 20 })).toContain('没来都退回');
    expect(costText({ points: 20, mine: true, funds: 5 })).toBe('20 积分（您有 5 积分）');
  });

  it('is said with what became of it, and whose it was', () => {
    expect(costText({ points: 20, mine: true, state: 'voided' })).toBe('20 积分，已经退回');
    expect(costText({ points: 20, mine: false, state: 'held' })).toContain('预约人的积分');
    expect(returnText({ points: 20, mine: true, state: 'held' })).toBe('20 积分会退回。');
    expect(returnText(undefined)).toBe('');
  });
});
