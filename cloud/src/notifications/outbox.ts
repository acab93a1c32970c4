/** Sends notices right after they are stored, a few at a time; what does not fit is left to the job. */
import { logger } from '../kernel/logger.ts';
import { roomFor } from '../kernel/pressure.ts';
import { deliver } from './delivery.ts';
import type { NotificationDocument } from './model.ts';

interface Waiting {
  notice: NotificationDocument;
  now: Date;
  /** On the clock of `performance.now()`. */
  since: number;
}

const AT_ONCE = 24;
/** A notice that would wait longer than its lease is better taken by the job. */
const MAX_WAITING = 5_000;

const waiting: Waiting[] = [];
const running = new Set<Promise<void>>();

export function sendSoon(notice: NotificationDocument, now: Date): void {
  if (waiting.length < MAX_WAITING) waiting.push({ notice, now, since: performance.now() });
  pump();
}

/** Resolves when nothing is under way; at the end of the process, and in tests. */
export async function outboxSettled(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}

function pump(): void {
  for (let next = waiting[0]; next && running.size < roomFor(AT_ONCE, next.since); next = waiting[0]) {
    waiting.shift();
    const run: Promise<void> = deliver(next.notice, next.now)
      .catch((error: unknown) => logger.error({ error: String(error) }, 'notice could not be sent'))
      .finally(() => {
        running.delete(run);
        pump();
      });
    running.add(run);
  }
}
