/** Starts the whole application from nothing in a child process: embedded database, sandbox, demo district. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clockScript } from './clock.ts';

export interface RunningServer {
  /** Origin without a slash at the end. */
  base: string;
  stop: () => Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface ServerOptions {
  /** How far ahead of the real time the server's clock is. */
  shiftMs: number;
  /** How many demo requests are played before the first page is served. */
  requests?: number;
}

export async function startServer({ shiftMs, requests = 40 }: ServerOptions): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linying journey '));
  const port = await freePort();
  const clock = `data:text/javascript,${encodeURIComponent(clockScript(shiftMs))}`;
  const main = path.join('cloud', 'src', 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', clock, main], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATA_DIR: folder,
      PORT: String(port),
      DEMO: '1',
      DEMO_REQUESTS: String(requests),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const base = `http://127.0.0.1:${port}`;
  await untilReady(base, child, output);
  return { base, stop: () => stop(child, folder) };
}

async function untilReady(base: string, child: ChildProcess, output: string[]): Promise<void> {
  const end = Date.now() + 240_000;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended early (${child.signalCode ?? child.exitCode}):\n${output.join('')}`);
    const ready = await fetch(`${base}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await pause(200);
  }
  child.kill('SIGKILL');
  throw new Error(`the server was not ready in four minutes:\n${output.join('')}`);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, pause(10_000).then(() => child.kill('SIGKILL'))]);
  rmSync(folder, { recursive: true, force: true });
}
