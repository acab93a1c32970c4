/** Sliding-window rate limits in memory: per user, address and route; each process counts for itself. */

export interface Limit {
  /** At most this many in the window. */
  max: number;
  windowMs: number;
}

export interface RateLimiter {
  /** Counts one; answers 0 when allowed, else the milliseconds to wait. */
  take: (key: string, now: Date) => number;
}

interface Window {
  startedAt: number;
  count: number;
  before: number;
}

/** Two counters per key instead of a list of times: the earlier window counts by the share that still overlaps. */
export function rateLimiter({ max, windowMs }: Limit, maxKeys = 50_000): RateLimiter {
  const windows = new Map<string, Window>();
  return {
    take(key, now) {
      const time = now.getTime();
      const window = current(windows.get(key), time, windowMs);
      const overlap = 1 - (time - window.startedAt) / windowMs;
      if (window.count + window.before * overlap + 1 > max)
        return Math.ceil(window.startedAt + windowMs - time);
      window.count += 1;
      windows.delete(key);
      windows.set(key, window);
      if (windows.size > maxKeys) dropOldest(windows);
      return 0;
    },
  };
}

function current(known: Window | undefined, time: number, windowMs: number): Window {
  const startedAt = Math.floor(time / windowMs) * windowMs;
  if (known?.startedAt === startedAt) return known;
  return { startedAt, count: 0, before: known?.startedAt === startedAt - windowMs ? known.count : 0 };
}

/** The map keeps the order of last use, so the first key is the one longest unused. */
function dropOldest(windows: Map<string, Window>): void {
  const oldest = windows.keys().next();
  if (!oldest.done) windows.delete(oldest.value);
}
