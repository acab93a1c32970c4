import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fakeClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import { runJob, schedule } from './jobs.ts';
import { acquireLease, holdsLease, withLease } from './leases.ts';

testDatabase();

describe('a lease', () => {
  it('lets one of five act', async () => {
    let acting = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        withLease('five', 1_000, async () => {
          acting += 1;
          most = Math.max(most, acting);
          await pause(50);
          acting -= 1;
          return 'done';
        }),
      ),
    );
    expect(most).toBe(1);
    expect(results.filter((result) => result === 'done').length).toBeGreaterThanOrEqual(1);
  });

  it('grows its token with every holder', async () => {
    const first = await withLease('token', 1_000, async (token) => token);
    const second = await withLease('token', 1_000, async (token) => token);
    expect(second).toBe((first ?? 0) + 1);
  });

  it('is taken from a holder that fell silent, who is then fenced off', async () => {
    const sleeper = (await acquireLease('sleepy', 'sleeper', 100)) ?? 0;
    expect(await acquireLease('sleepy', 'other', 100)).toBeUndefined();
    await pause(120);
    const taken = await acquireLease('sleepy', 'other', 100);
    expect(taken).toBe(sleeper + 1);
    expect(await holdsLease('sleepy', sleeper)).toBe(false);
    expect(await holdsLease('sleepy', taken ?? 0)).toBe(true);
  });

  it('is kept by a holder that works longer than it lasts', async () => {
    let ended = false;
    const long = withLease('long', 80, async () => {
      await pause(300);
      ended = true;
    });
    await pause(20);
    while (!ended) {
      const taken = await acquireLease('long', 'other', 80);
      if (!ended) expect(taken).toBeUndefined();
      await pause(30);
    }
    await long;
  });
});

describe('a job', () => {
  it('runs in one process per tick and again at the next', async () => {
    let runs = 0;
    const job = schedule('count', '* * * * *', async () => {
      runs += 1;
      await pause(30);
    });
    await Promise.all(Array.from({ length: 5 }, () => runJob(job, fakeClock())));
    expect(runs).toBe(1);
    await runJob(job, fakeClock());
    expect(runs).toBe(2);
  });
});
