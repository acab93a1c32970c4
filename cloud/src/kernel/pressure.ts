/** Whether people are waiting for this process: work that can wait takes less of it then. */
import { performance } from 'node:perf_hooks';

const sampleMs = 100;
/** Above this share of its time the event loop is behind with answering. */
const busyAbove = 0.8;

let sampledAt = 0;
let last = performance.eventLoopUtilization();
let busy = false;

/** Work that has waited so long is done, whoever else is waiting. */
const patienceMs = 10_000;

/**
 * How many background tasks may run now: all of them when the process has time, one while it is busy, all of them
 * again when the one that would be next has been waiting for too long.
 * @param waitingSince on the clock of `performance.now()`
 */
export function roomFor(most: number, waitingSince: number): number {
  const now = performance.now();
  if (now - waitingSince > patienceMs) return most;
  if (now - sampledAt >= sampleMs) {
    const sample = performance.eventLoopUtilization();
    busy = performance.eventLoopUtilization(sample, last).utilization > busyAbove;
    last = sample;
    sampledAt = now;
  }
  return busy ? 1 : most;
}
