/**
 * `npm run bench:booking`: the calendar of 20 workers over 30 days, and bookings over HTTP at so many callers, against
 * a server process with the embedded database. One JSON line each.
 */
import { randomUUID } from 'node:crypto';
import { officeStarts, withBookingServer } from './booking-process.ts';
import type { Call } from './http-caller.ts';
import { load } from './http-load.ts';

const seconds = Number(process.env.BENCH_SECONDS ?? 8);
const callerCounts = (process.env.BENCH_CALLERS ?? '1,32').split(',').map(Number);
/** As many live in each community of the bench's world; whoever serves one serves only that one. */
const residentsEach = 20;
const print = (line: unknown): void => console.log(JSON.stringify(line));
const round = (value: number): number => Math.round(value * 100) / 100;

await withBookingServer(async ({ server, ready }) => {
  const { port, residents, offerId } = ready;
  const starts = officeStarts(new Date(), 55);
  const communities = residents.length / residentsEach;
  let turn = 0;
  /** Another start for every round over the communities, so that nobody asks for what is taken. */
  const next = (): Call => {
    const lap = Math.floor(turn / communities);
    const token = residents[(turn % communities) * residentsEach + (lap % residentsEach)] ?? '';
    const start = starts[lap % starts.length];
    turn += 1;
    return {
      method: 'POST',
      path: '/api/appointments',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ offerId, start, answers: [] }),
    };
  };
  for (const callers of callerCounts) {
    const { ok, errors, seconds: took, times } = await load(port, { callers, seconds, next });
    const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0);
    print({
      op: 'book',
      callers,
      okPerSecond: round(ok / took),
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      ok,
      errors,
    });
  }
  const slots = server.heard('slots');
  server.tell({ measure: 'slots' });
  print(await slots);
});
