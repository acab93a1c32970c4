/** testApp(): the application of the given domains over HTTP on a free port, with a clock that stands still. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { createAuthenticator } from '../accounts/index.ts';
import { httpServer } from '../http/server.ts';
import type { HttpServer } from '../http/server.ts';
import type { Domain } from '../http/domain.ts';
import { startDispatcher } from '../kernel/dispatch/dispatcher.ts';
import type { Dispatcher } from '../kernel/dispatch/dispatcher.ts';
import { fakeClock } from './clock.ts';
import type { FakeClock } from './clock.ts';
import { testDatabase } from './database.ts';

export interface TestAnswer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface CallOptions {
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** True: a fresh Idempotency-Key; text: this one. */
  key?: true | string;
}

export interface TestApp {
  clock: FakeClock;
  baseUrl: () => string;
  /** Calls a route of `/api`, as in `call('POST /requests', { body }, token)`. */
  call: <Body = Record<string, unknown>>(
    route: string,
    options?: CallOptions,
    token?: string,
  ) => Promise<TestAnswer<Body>>;
  /** Waits until all events are delivered or put off. */
  settle: () => Promise<void>;
}

/** Call it at the top of a test file, in place of testDatabase(). */
export function testApp(domains: readonly Domain[]): TestApp {
  testDatabase();
  const clock = fakeClock();
  let http: HttpServer | undefined;
  let dispatcher: Dispatcher | undefined;
  let base = '';
  beforeAll(async () => {
    for (const domain of domains) await domain.start?.();
    dispatcher = startDispatcher({ reactions: domains.flatMap(({ reactions = [] }) => reactions), clock });
    http = httpServer({
      routes: domains.flatMap(({ routes = [] }) => routes),
      authenticator: createAuthenticator({
        findResident: domains.find(({ findResident }) => findResident)?.findResident,
      }),
      clock,
      production: false,
      trustedProxies: 1,
      callsPerMinute: 100_000,
      pages: [],
    });
    const { port } = await http.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    await http?.drain();
    await dispatcher?.stop();
    for (const domain of [...domains].reverse()) await domain.stop?.();
  });
  return {
    clock,
    baseUrl: () => base,
    settle: async () => dispatcher?.drain(),
    call: (route, options = {}, token) => call(base, route, options, token),
  };
}

async function call<Body>(
  base: string,
  route: string,
  { body, headers: extra, key }: CallOptions,
  token: string | undefined,
): Promise<TestAnswer<Body>> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const headers = new Headers({ 'X-Requested-With': 'linying', ...extra });
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (key !== undefined) headers.set('Idempotency-Key', key === true ? randomUUID() : key);
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const answer = await fetch(`${base}/api${path}`, { method, headers, body: sent, redirect: 'manual' });
  const text = await answer.text();
  const isJson = answer.headers.get('Content-Type')?.includes('json');
  return {
    status: answer.status,
    headers: answer.headers,
    body: (isJson ? JSON.parse(text) : { text }) as Body,
  };
}
