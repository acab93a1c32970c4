/**
 * `npm run bench:requests`: creates and inbox pages over HTTP against a server process with the embedded database, at
 * 1/32/128 callers and 1k/100k stored requests, and how soon a worker's phone has the message. One JSON line each.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { load, send, type Call, type Measured } from './http-load.ts';
import { cpuMs } from './process-cpu.ts';
import type { ServerMessage } from './requests-server.ts';

const seconds = Number(process.env.BENCH_SECONDS ?? 8);
const sizes = (process.env.BENCH_STORED ?? '1000,100000').split(',').map(Number);
const callerCounts = (process.env.BENCH_CALLERS ?? '1,32,128').split(',').map(Number);
const print = (line: unknown): void => console.log(JSON.stringify(line));

const dataDir = await mkdtemp(path.join(tmpdir(), 'linying-bench-'));
const server = fork(path.join(import.meta.dirname, 'requests-server.ts'), {
  execArgv: [
    '--import',
    'tsx',
    ...(process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []),
  ],
  env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error', NODE_ENV: 'bench' },
});
const heard = <K extends keyof ServerMessage>(name: K): Promise<NonNullable<ServerMessage[K]>> =>
  new Promise((resolve, reject) => {
    const listen = (message: ServerMessage): void => {
      const value = message[name];
      if (value === undefined) return;
      server.off('message', listen);
      resolve(value);
    };
    server.on('message', listen);
    server.once('exit', () => reject(new Error('The server of the bench ended.')));
  });

const { port, residents, workers } = await heard('ready');
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
const idle = async (): Promise<void> => pause(1500);

async function measure(op: string, callers: number, stored: number, next: () => Call): Promise<void> {
  const before = cpuMs(server.pid ?? 0);
  const measured = await load(port, { callers, seconds, next });
  const used = cpuMs(server.pid ?? 0) - before;
  print({ op, callers, stored, ...summary(measured), cpuMsPerOk: round(used / Math.max(1, measured.ok)) });
  await idle();
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
  const agent = new http.Agent({ keepAlive: true });
  const answered = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const mark = `第${1000 + index}号灯不亮`;
    const { status } = await send(port, agent, create(`${mark}，请来修`));
    if (status === 200) answered.set(mark, Date.now());
    await pause(50);
  }
  await pause(2000);
  agent.destroy();
  const messages = heard('messages');
  server.send({ messages: true });
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
    const filled = heard('filled');
    server.send({ fill: stored });
    await filled;
    await load(port, { callers: 8, seconds: 3, next: create });
    await idle();
    for (const callers of callerCounts) await measure('inbox', callers, stored, inbox);
    for (const callers of callerCounts) await measure('create', callers, stored, () => create());
  }
} finally {
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.send({ stop: true });
  await ended;
  await rm(dataDir, { recursive: true, force: true });
}
