/** How long to wait after failed attempts: five are free, then each one doubles the pause. */

const free = 5;
const firstPauseMs = 60_000;
const longestPauseMs = 15 * 60_000;
/** Failures are forgotten after this long without another one. */
export const failureMemoryMs = 30 * 60_000;

/** The moment from which on another attempt is looked at; undefined when at once. */
export function blockedUntil(failures: { count: number; lastAt: Date } | undefined): Date | undefined {
  if (!failures || failures.count < free) return undefined;
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures.count - free));
  return new Date(failures.lastAt.getTime() + pause);
}
