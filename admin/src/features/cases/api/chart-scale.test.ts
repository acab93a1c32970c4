import { describe, expect, it } from 'vitest';
import { plotOf, roundRange } from './chart-scale';

const frame = { left: 40, right: 340, top: 10, bottom: 110 };
const value = (on: string, at: number) => ({ id: on, on, value: at, by: '李敏' });
const walking = {
  measure: { name: '步行米数', unit: '米', baseline: 40, target: 120 },
  setOn: '2026-11-01',
  by: '2026-12-01',
};

describe('a chart of measured values', () => {
  it('runs from the day of the goal to its last day, with every value inside', () => {
    const plot = plotOf({ ...walking, values: [value('2026-11-01', 40), value('2026-11-16', 80)] }, frame);
    expect(plot.points.map(({ x }) => x)).toEqual([40, 190]);
    expect([plot.first, plot.last]).toEqual(['2026-11-01', '2026-12-01']);
    for (const { y } of plot.points) expect(y >= frame.top && y <= frame.bottom).toBe(true);
    expect(plot.targetY).toBeLessThan(plot.baselineY);
  });

  it('has the target below the baseline where less is better', () => {
    const pain = { ...walking, measure: { name: '疼痛', unit: '分', baseline: 8, target: 2 }, values: [] };
    const plot = plotOf(pain, frame);
    expect(plot.targetY).toBeGreaterThan(plot.baselineY);
    expect(plot.ticks.map((tick) => tick.value)).toEqual([2, 4, 6, 8]);
  });

  it('takes round steps also for narrow and for wide ranges', () => {
    expect(roundRange(0, 10)).toEqual({ low: 0, high: 10, step: 5 });
    expect(roundRange(40, 120)).toEqual({ low: 0, high: 150, step: 50 });
    const narrow = roundRange(36.5, 36.5);
    expect(narrow.high).toBeGreaterThanOrEqual(36.5);
  });

  it('reaches back to values that were taken before the goal was set', () => {
    const plot = plotOf({ ...walking, values: [value('2026-10-20', 30)] }, frame);
    expect([plot.first, plot.points[0]?.x]).toEqual(['2026-10-20', 40]);
  });
});
