import { describe, expect, it } from 'vitest';
import { rateLimiter } from './rate-limit.ts';

const at = (ms: number) => new Date(1_000_000_000_000 + ms);

describe('a rate limit', () => {
  it('allows as many as it says and tells how long to wait', () => {
    const limiter = rateLimiter({ max: 3, windowMs: 1_000 });
    expect([0, 1, 2].map((ms) => limiter.take('a', at(ms)))).toEqual([0, 0, 0]);
    expect(limiter.take('a', at(400))).toBe(600);
    expect(limiter.take('b', at(400))).toBe(0);
  });

  it('slides: the window before still counts by its share', () => {
    const limiter = rateLimiter({ max: 4, windowMs: 1_000 });
    for (let n = 0; n < 4; n += 1) limiter.take('a', at(900));
    expect(limiter.take('a', at(1_100))).toBeGreaterThan(0);
    expect(limiter.take('a', at(1_500))).toBe(0);
    expect(limiter.take('a', at(3_000))).toBe(0);
  });

  it('holds a bounded number of keys', () => {
    const limiter = rateLimiter({ max: 1, windowMs: 1_000 }, 2);
    for (const key of ['a', 'b', 'c']) limiter.take(key, at(0));
    expect(limiter.take('c', at(1))).toBeGreaterThan(0);
    expect(limiter.take('a', at(1))).toBe(0);
  });
});
