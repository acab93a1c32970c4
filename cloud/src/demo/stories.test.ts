import { describe, expect, it } from 'vitest';
import { planDistrict } from './plan.ts';
import { planStories } from './stories.ts';

describe('90 days of stories', () => {
  const now = new Date('2026-11-22T08:00:00Z');
  const stories = planStories(planDistrict(), { now, count: 3000 });

  it('has 3,000 of them, in order, all within 90 days and before now', () => {
    expect(stories).toHaveLength(3000);
    const times = stories.map((story) => story.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(now.getTime() - 91 * 86_400_000);
    expect(times.at(-1)).toBeLessThan(now.getTime());
  });

  it('fills in every gap of a text', () => {
    expect(stories.filter((story) => /[{}]/.test(story.text + story.reply))).toEqual([]);
    expect(new Set(stories.map((story) => story.text)).size).toBeGreaterThan(800);
  });

  it('is the same for the same moment', () => {
    expect(planStories(planDistrict(), { now, count: 50 })).toEqual(
      planStories(planDistrict(), { now, count: 50 }),
    );
  });
});
