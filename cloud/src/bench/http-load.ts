/** Calls one HTTP server from so many callers at once and measures. */
import { openCaller, type Call } from './http-caller.ts';

export interface Measured {
  ok: number;
  errors: number;
  seconds: number;
  /** Milliseconds of each call that went well, in order of size. */
  times: number[];
}

export async function load(
  port: number,
  { callers, seconds, next }: { callers: number; seconds: number; next: () => Call },
): Promise<Measured> {
  const connections = await Promise.all(Array.from({ length: callers }, () => openCaller(port)));
  const started = performance.now();
  const until = started + seconds * 1000;
  const measured: Measured = { ok: 0, errors: 0, seconds, times: [] };
  const work = connections.map(async ({ send }) => {
    while (performance.now() < until) {
      const before = performance.now();
      const status = await send(next());
      if (status === 200) {
        measured.ok += 1;
        measured.times.push(performance.now() - before);
      } else measured.errors += 1;
    }
  });
  await Promise.all(work);
  measured.seconds = (performance.now() - started) / 1000;
  for (const { end } of connections) end();
  measured.times.sort((left, right) => left - right);
  return measured;
}
