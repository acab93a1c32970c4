// Where a server listens and how clients name it: a unix socket where there is one, else a port of the loopback.
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from './server.ts';
import { answers } from './storage/folder-lock.ts';

/** Systems refuse socket paths of a little over a hundred bytes. */
const MAX_SOCKET_PATH = 100;

export interface Bound {
  address: string;
  isLocalSocket: boolean;
}

/** Binds the asked socket or port; asked for neither, a socket, or any free port where sockets do not work. */
export async function bind(
  server: Server,
  asked: { dir: string; socket?: string; port?: string },
): Promise<Bound> {
  if (asked.port !== undefined) return onPort(server, Number(asked.port));
  if (asked.socket !== undefined) return onSocket(server, asked.socket);
  if (process.platform === 'win32') return onPort(server, 0);
  return onSocket(server, defaultSocketPath(asked.dir)).catch(() => onPort(server, 0));
}

/** A driver's connection string for `host:port` or a socket's path. */
export function uriOf(address: string): string {
  const host = /^[\d.]+:\d+$/.test(address) ? address : encodeURIComponent(address);
  return `mongodb://${host}/?directConnection=true`;
}

/** `host:port` or a socket's path, out of a connection string. */
export function addressOf(uri: string): string {
  const host = /^mongodb:\/\/([^/?]+)/.exec(uri)?.[1];
  if (host === undefined) throw new Error(`not a connection string: ${uri}`);
  return decodeURIComponent(host);
}

/** In the data folder, or in the system's temporary folder when that path would be too long. */
function defaultSocketPath(dir: string): string {
  mkdirSync(dir, { recursive: true });
  const real = realpathSync(dir);
  const inside = join(real, `mongo-${process.pid}.sock`);
  if (Buffer.byteLength(inside) <= MAX_SOCKET_PATH) return inside;
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16);
  return join(tmpdir(), `embedded-mongo-${name}-${process.pid}.sock`);
}

async function onPort(server: Server, port: number): Promise<Bound> {
  return { address: await server.listen({ port, host: '127.0.0.1' }), isLocalSocket: false };
}

/** The file of a killed server's socket is in the way until it is removed. */
async function onSocket(server: Server, path: string): Promise<Bound> {
  try {
    return { address: await server.listen({ path }), isLocalSocket: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || (await answers(path))) throw error;
    rmSync(path, { force: true });
    return { address: await server.listen({ path }), isLocalSocket: true };
  }
}
