// Starts a server as a process of its own: `node --import tsx src/main.ts --dir=DATA [--socket=PATH | --port=N]`.
import { parseArgs } from 'node:util';
import { bind, uriOf } from './address.ts';
import { Server } from './server.ts';
import { lockFolder } from './storage/folder-lock.ts';

/** What the process tells its parent, and prints when it has none. */
export type StartMessage = { uri: string; pid: number } | { error: string };

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    socket: { type: 'string' },
    port: { type: 'string' },
    readers: { type: 'string', default: '1' },
    'ttl-seconds': { type: 'string', default: '60' },
    'cursor-idle-seconds': { type: 'string', default: '600' },
    'transaction-seconds': { type: 'string', default: '60' },
  },
});

try {
  await start();
} catch (error) {
  await tell({ error: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}

async function start(): Promise<void> {
  const { dir } = values;
  if (dir === undefined) throw new Error('--dir=FOLDER is needed');
  const server = new Server({
    dir,
    readers: Number(values.readers),
    ttlSeconds: Number(values['ttl-seconds']),
    cursorIdleMs: Number(values['cursor-idle-seconds']) * 1_000,
    transactionLifetimeMs: Number(values['transaction-seconds']) * 1_000,
  });
  const { address, isLocalSocket } = await bind(server, { dir, socket: values.socket, port: values.port });
  const unlock = await lockFolder(dir, address).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  server.open(address, isLocalSocket);
  stopWhenTold(server, unlock);
  await tell({ uri: uriOf(address), pid: process.pid });
}

function stopWhenTold(server: Server, unlock: () => void): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await server.close();
    unlock();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  // Ctrl-C reaches the whole process group: with a parent, the parent stops us after its own work is done.
  process.on('SIGINT', () => {
    if (!process.connected) void stop();
  });
  process.on('message', (message) => {
    if (message === 'stop') void stop();
  });
  process.on('disconnect', () => void stop());
  // The parent may have gone while we were starting.
  if (process.connected === false) void stop();
}

function tell(message: StartMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, () => resolve());
    else process.stdout.write(`${JSON.stringify(message)}\n`, () => resolve());
  });
}
