/**
 * `npm run bench:requests`: creates and inbox pages over HTTP against a server process with the embedded database, at
 * 1/32/128 callers and 1k/100k stored requests, and how soon a worker's phone has the message. One JSON line each.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openCaller, type Call } from './http-caller.ts';
import { load, type Measured } from './http-load.ts';
import { cpuMs } from './process-cpu.ts';
import { startProcesses } from './requests-processes.ts';

const seconds = Number(process.env.BENCH_SECONDS ?? 8);
const sizes = (process.env.BENCH_STORED ?? '1000,100000').split(',').map(Number);
const callerCounts = (process.env.BENCH_CALLERS ?? '1,32,128').split(',').map(Number);
const print = (line: unknown): void => console.log(JSON.stringify(line));

const dataDir = await mkdtemp(path.join(tmpdir(), 'linying-bench-'));
const { server, wechat, ready } = await startProcesses(dataDir);
const { port, residents, workers } = ready;
let turn = 0;
const pick = (tokens: readonly string[]): string => tokens[(turn += 1) % tokens.length] ?? '';
const headers = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

const create = (text = `楼下绿地里的垃圾堆了${turn}天没有人清，味道很大，请来看看`): Call => ({
  method: 'POST',
  path: '/api/requests',
  headers: { ...headers(pick(residents)), 'idempotency-key': randomUUID() },
  body: JSON.stringify({ text, place: { kind: 'home' }, categoryCode: 'environment' }),
});
/** The first page of what a worker has in hand, as the admin's inbox asks for it. */
const inbox = (): Call => ({
  method: 'GET',
  path: '/api/desk/requests?view=mine&limit=20',
  headers: headers(pick(workers)),
});
/** Waits until the background has nothing left to do; how long that took says how far it had fallen behind. */
async function settle(): Promise<number> {
  const started = performance.now();
  const settled = server.heard('settled');
  server.tell({ tell: 'settled' });
  await settled;
  const seconds = (performance.now() - started) / 1000;
  await pause(500);
  return round(seconds);
}

async function measure(op: string, callers: number, stored: number, next: () => Call): Promise<void> {
  const before = cpuMs(server.pid);
  const measured = await load(port, { callers, seconds, next });
  const used = cpuMs(server.pid) - before;
  const cpuMsPerOk = round(used / Math.max(1, measured.ok));
  print({ op, callers, stored, ...summary(measured), cpuMsPerOk, settledSeconds: await settle() });
}

const round = (value: number): number => Math.round(value * 100) / 100;
const at = (times: readonly number[], share: number): number =>
  round(times[Math.floor(times.length * share)] ?? 0);
const summary = ({ ok, errors, seconds: took, times }: Measured) => ({
  okPerSecond: Math.round(ok / took),
  p50Ms: at(times, 0.5),
  p99Ms: at(times, 0.99),
  errors,
});

/** From the resident's answer to the message in the sandbox. */
async function measureNotice(count: number): Promise<void> {
  const caller = await openCaller(port);
  const answered = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const mark = `第${1000 + index}号灯不亮`;
    const status = await caller.send(create(`${mark}，请来修`));
    if (status === 200) answered.set(mark, Date.now());
    await pause(50);
  }
  await pause(2000);
  caller.end();
  const messages = wechat.heard('messages');
  wechat.tell({ tell: 'messages' });
  const received = await messages;
  const waits = [...answered].map(([mark, time]) => {
    const message = received.find(({ text }) => text.includes(mark));
    return message ? Math.max(0, message.receivedAt - time) : Number.POSITIVE_INFINITY;
  });
  waits.sort((left, right) => left - right);
  const missing = waits.filter((wait) => wait === Number.POSITIVE_INFINITY).length;
  print({ op: 'notify', count, p50Ms: at(waits, 0.5), p99Ms: at(waits, 0.99), missing });
}

try {
  await measureNotice(200);
  for (const stored of sizes) {
    const filled = server.heard('filled');
    server.tell({ fill: stored });
    await filled;
    // What is measured is a server that has been running for a while.
    await load(port, { callers: 8, seconds: 3, next: create });
    await load(port, { callers: 8, seconds: 2, next: inbox });
    await settle();
    for (const callers of callerCounts) await measure('inbox', callers, stored, inbox);
    for (const callers of callerCounts) await measure('create', callers, stored, () => create());
  }
} finally {
  await server.end();
  await wechat.end();
  await rm(dataDir, { recursive: true, force: true });
}
