// How to reach a server's address: `host:port` of the loopback, or a socket's path.
import type { NetConnectOpts } from 'node:net';

export function connectOptions(address: string): NetConnectOpts {
  const port = /^127\.0\.0\.1:(\d+)$/.exec(address)?.[1];
  return port === undefined ? { path: address } : { port: Number(port), host: '127.0.0.1' };
}
