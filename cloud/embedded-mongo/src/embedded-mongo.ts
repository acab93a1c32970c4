// Starts a server as a child process of the calling one, and stops it again.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { StartMessage } from './main.ts';

export interface EmbeddedMongoOptions {
  /** The folder of the data; made when it is not there. */
  dir: string;
  /** Default: a socket in the folder, or a free port of the loopback where sockets do not work. */
  socketPath?: string;
  /** A port of the loopback instead of a socket; 0 takes a free one. */
  port?: number;
  /** Threads for scans and aggregations. */
  readers?: number;
  ttlSeconds?: number;
  cursorIdleSeconds?: number;
  transactionSeconds?: number;
}

export interface EmbeddedMongo {
  /** The connection string for a driver; put the database's name before the `?`. */
  uri: string;
  pid: number;
  /** Finishes what is under way, closes the data, ends the process. */
  stop(): Promise<void>;
}

const STOP_PATIENCE_MS = 15_000;

/** Resolves when the server answers. It ends with this process, however that ends. */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), argumentsOf(options), {
    execArgv: ['--import', loader],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { uri, pid } = await started(child);
  child.unref();
  child.channel?.unref();
  return { uri, pid, stop: () => stop(child) };
}

function argumentsOf(options: EmbeddedMongoOptions): string[] {
  const flags: Record<string, string | number | undefined> = {
    dir: options.dir,
    socket: options.socketPath,
    port: options.port,
    readers: options.readers,
    'ttl-seconds': options.ttlSeconds,
    'cursor-idle-seconds': options.cursorIdleSeconds,
    'transaction-seconds': options.transactionSeconds,
  };
  return Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );
}

function started(child: ChildProcess): Promise<{ uri: string; pid: number }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the embedded database ended with code ${code} before it was ready`)),
    );
    child.once('message', (message: StartMessage) => {
      child.removeAllListeners('exit');
      if ('error' in message) reject(new Error(message.error));
      else resolve(message);
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    child.ref();
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    if (child.connected) child.send('stop');
    else child.kill('SIGTERM');
  });
}
