/** The Koa application made of the domains' routes, and the server that listens and drains. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import Koa from 'koa';
import type { Clock } from '../kernel/clock.ts';
import type { EndpointTable } from '../kernel/contract.ts';
import { notFound } from '../kernel/errors.ts';
import { rateLimiter } from '../kernel/rate-limit.ts';
import { api } from './api.ts';
import { docs } from './docs.ts';
import { health } from './health.ts';
import type { Authenticator } from '../kernel/identity.ts';
import { pages } from './pages.ts';
import type { Pages } from './pages.ts';
import type { PipelineOptions } from './pipeline.ts';
import { requestLog } from './request-log.ts';
import type { Route } from './routes.ts';

export interface HttpOptions {
  routes: readonly Route[];
  authenticator: Authenticator;
  clock: Clock;
  production: boolean;
  trustedProxies: number;
  callsPerMinute: number;
  pages: readonly Pages[];
  /** Other servers on the same port, asked first. */
  before?: readonly Koa.Middleware[];
}

export interface HttpServer {
  server: Server;
  listen: (port: number, host: string) => Promise<AddressInfo>;
  /** Ends streams, lets running calls finish, then closes. */
  drain: () => Promise<void>;
}

export function httpServer(options: HttpOptions): HttpServer {
  const ends = new Set<() => void>();
  let draining = false;
  const koa = new Koa();
  for (const other of options.before ?? []) koa.use(other);
  koa.use(requestLog(options.production));
  koa.use(meantMethod);
  koa.use(health(() => draining));
  koa.use(docs(options.routes));
  for (const folder of options.pages) koa.use(pages(folder));
  koa.use(async (ctx, next) => {
    await next();
    if (ctx.status === 404 && ctx.respond !== false) throw notFound('common.notFound', '没有找到您要的内容');
  });
  for (const part of api(options.routes, pipelineOptions(options, ends))) koa.use(part);
  const handle = koa.callback();
  let running = 0;
  const server = createServer((request, response) => {
    running += 1;
    response.once('close', () => (running -= 1));
    void handle(request, response);
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 65_000;
  return {
    server,
    listen: (port, host) => listen(server, port, host),
    drain: async () => {
      draining = true;
      for (const end of ends) end();
      await close(server, () => running);
    },
  };
}

/** wx.request knows no PATCH: the mini-program sends a POST that names the method it means. */
async function meantMethod(ctx: Koa.Context, next: Koa.Next): Promise<void> {
  if (ctx.method === 'POST' && ctx.get('x-http-method-override') === 'PATCH') ctx.method = 'PATCH';
  await next();
}

function pipelineOptions(options: HttpOptions, ends: Set<() => void>): PipelineOptions {
  const { authenticator, clock, production, trustedProxies, callsPerMinute } = options;
  const perMinute = (max: number) => rateLimiter({ max, windowMs: 60_000 });
  return {
    authenticator,
    clock,
    production,
    trustedProxies,
    checkAnswers: !production,
    limits: {
      person: perMinute(callsPerMinute),
      address: perMinute(callsPerMinute * 10),
      visitor: perMinute(Math.max(10, callsPerMinute / 5)),
    },
    streams: {
      onEnd: (sessionId, end) => {
        ends.add(end);
        const release = sessionId ? authenticator.onSessionEnd(sessionId, end) : () => undefined;
        return () => {
          ends.delete(end);
          release();
        };
      },
    },
  };
}

/** Two domains may not claim the same route. */
export function assertDistinct(routes: readonly Route[]): void {
  const seen: Partial<Record<keyof EndpointTable, true>> = {};
  for (const { key } of routes) {
    if (seen[key]) throw new Error(`Two handlers for ${key}.`);
    seen[key] = true;
  }
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** Waits for the calls that run, not for connections on which nobody asks anything. */
async function close(server: Server, running: () => number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const patienceEnds = performance.now() + 10_000;
  while (running() > 0 && performance.now() < patienceEnds) await pause(20);
  server.closeAllConnections();
  await closed;
}
