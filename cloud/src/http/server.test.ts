import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../kernel/actor.ts';
import { endpoint } from '../kernel/contract.ts';
import { conflict } from '../kernel/errors.ts';
import { fakeClock } from '../testing/clock.ts';
import type { Authenticator, Identity } from '../kernel/identity.ts';
import { handlers } from './routes.ts';
import { httpServer } from './server.ts';
import type { StreamEvent } from './stream.ts';

const closed = { additionalProperties: false };
const table = {
  'GET /things/:id': endpoint({
    audience: 'public',
    summary: '看',
    answer: Type.Object({ id: Type.String() }),
  }),
  'GET /things': endpoint({
    audience: 'public',
    summary: '列',
    query: Type.Object({ limit: Type.Optional(Type.Integer({ maximum: 100 })) }, closed),
    answer: Type.Object({ limit: Type.Optional(Type.Integer()) }),
  }),
  'POST /things': endpoint({
    audience: 'public',
    summary: '写',
    body: Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 5 }),
        size: Type.Integer(),
        kind: Type.Optional(Type.Union([Type.Literal('a'), Type.Literal('b')])),
        more: Type.Optional(Type.Unknown()),
      },
      closed,
    ),
    answer: Type.Object({ ok: Type.Literal(true) }, closed),
  }),
  'POST /refuse': endpoint({ audience: 'public', summary: '拒', answer: Type.Any() }),
  'POST /break': endpoint({ audience: 'public', summary: '坏', answer: Type.Any() }),
  'GET /leak': endpoint({ audience: 'public', summary: '漏', answer: Type.Object({}, closed) }),
  'GET /desk/secret': endpoint({
    audience: 'staff',
    permission: 'things.see',
    summary: '密',
    answer: Type.Object({ who: Type.String() }),
  }),
  'POST /desk/grant': endpoint({ audience: 'staff', stepUp: true, summary: '授', answer: Type.Any() }),
  'POST /keyed': endpoint({ audience: 'any', idempotent: true, summary: '键', answer: Type.Any() }),
  'GET /desk/stream': endpoint({ audience: 'staff', produces: 'stream', summary: '流', answer: Type.Any() }),
};

const listeners = new Set<(event: StreamEvent) => void>();
const stored: StreamEvent[] = [1, 2, 3].map((n) => ({ id: String(n), event: 'note', data: { n } }));

const routes = handlers(table, {
  'GET /things/:id': ({ params }) => params,
  'GET /things': ({ query }) => query,
  'POST /things': () => ({ ok: true as const }),
  'POST /refuse': () => {
    throw conflict('thing.movedOn', '已被处理', { state: 'done' });
  },
  'POST /break': () => {
    throw new Error('secret inside');
  },
  'GET /leak': () => ({ secret: 1 }),
  'GET /desk/secret': ({ actor }) => ({ who: actor.name }),
  'POST /desk/grant': () => ({}),
  'POST /keyed': ({ key }) => ({ key }),
  'GET /desk/stream': () => ({
    since: async (after) => stored.filter(({ id }) => Number(id) > Number(after ?? 0)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  }),
});

const post = { unitId: 'd1', unitPath: '/d1/', unitName: '区', role: 'clerk' };
const staff = (permissions: string[]): StaffActor => ({
  kind: 'staff',
  id: 's1',
  name: '张',
  post,
  posts: [post],
  permissions: new Set(permissions as never[]),
  scopePath: '/d1/',
});
const clock = fakeClock();
const sessions: Record<string, Identity> = {
  good: { sessionId: '1', pending: false, staff: staff(['things.see']) },
  weak: { sessionId: '2', pending: false, staff: staff([]) },
  half: { sessionId: '3', pending: true, staff: staff(['things.see']) },
};
const refusals: string[] = [];
const ends = new Map<string, () => void>();
const authenticator: Authenticator = {
  identify: async (token) => sessions[token],
  onSessionEnd: (sessionId, end) => {
    ends.set(sessionId, end);
    return () => ends.delete(sessionId);
  },
  refused: async (_identity, { route }) => void refusals.push(route),
};

const http = httpServer({
  routes,
  authenticator,
  clock,
  production: false,
  trustedProxies: 0,
  callsPerMinute: 1_000,
  pages: [{ prefix: '/admin', folder: '/nowhere' }],
});
let base = '';
beforeAll(async () => {
  const address: AddressInfo = await http.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${address.port}`;
});
afterAll(() => http.drain());

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

async function call(
  method: string,
  path: string,
  init: RequestInit & { json?: unknown } = {},
): Promise<Answer> {
  const { json, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (json !== undefined) headers.set('Content-Type', 'application/json');
  const body = json === undefined ? rest.body : JSON.stringify(json);
  const answer = await fetch(`${base}/api${path}`, { ...rest, method, headers, body });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {} };
}
const as = (token: string): RequestInit => ({ headers: { Authorization: `Bearer ${token}` } });

describe('input', () => {
  it('is refused with every issue, in Chinese, and its path', async () => {
    const { status, body } = await call('POST', '/things', {
      json: { size: '5', name: '', kind: 'x', role: 'admin' },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'common.invalid', requestId: expect.any(String) });
    expect(body.issues).toEqual(
      expect.arrayContaining([
        { path: '/role', message: '多出了不认识的项' },
        { path: '/size', message: '应为整数' },
        { path: '/name', message: '不能为空' },
        { path: '/kind', message: '不在可选范围内' },
      ]),
    );
    expect(body.issues).toHaveLength(4);
  });

  it.each([
    ['operators', { name: 'a', size: 1, more: { $gt: '' } }],
    ['deep nesting', { name: 'a', size: 1, more: JSON.parse('['.repeat(25) + ']'.repeat(25)) }],
  ])('with %s is refused', async (_what, json) => {
    expect((await call('POST', '/things', { json })).status).toBe(400);
  });

  it.each(['{"name":"a","size":1,"__proto__":{"x":1}}', '{"constructor":{}}', '{"name":', '5'])(
    'such as %s is refused',
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      expect((await call('POST', '/things', { body, headers })).status).toBe(400);
    },
  );

  it('must be JSON, small, and on a known method', async () => {
    expect(
      (await call('POST', '/things', { body: 'name=a', headers: { 'Content-Type': 'text/plain' } })).status,
    ).toBe(415);
    expect((await call('POST', '/things', { json: { name: 'x'.repeat(1_100_000) } })).status).toBe(413);
    expect((await call('DELETE', '/things')).status).toBe(405);
    expect((await call('GET', '/nothing')).body).toMatchObject({ error: 'common.notFound' });
  });

  it('in the address is read by type, and repeated names are refused', async () => {
    expect((await call('GET', '/things?limit=20')).body).toEqual({ limit: 20 });
    expect((await call('GET', '/things?limit=1&limit=2')).status).toBe(400);
    expect((await call('GET', '/things?limit=1000')).status).toBe(400);
    expect((await call('GET', '/things?other=1')).status).toBe(400);
  });
});

describe('answers', () => {
  it('carry the security headers, errors included', async () => {
    for (const path of ['/things', '/nothing', '/break']) {
      const { headers } = await call('GET', path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('name a refusal by code with its facts, and say nothing of a fault inside', async () => {
    expect(await call('POST', '/refuse')).toMatchObject({
      status: 409,
      body: { error: 'thing.movedOn', message: '已被处理', details: { state: 'done' } },
    });
    const broken = await call('POST', '/break');
    expect(broken.status).toBe(500);
    expect(JSON.stringify(broken.body)).not.toContain('secret');
  });

  it('that break the contract are caught while developing', async () => {
    expect((await call('GET', '/leak')).status).toBe(500);
  });
});

describe('access', () => {
  it('is denied without a session, without the second factor, without the permission', async () => {
    expect((await call('GET', '/desk/secret')).status).toBe(401);
    expect((await call('GET', '/desk/secret', as('unknown'))).status).toBe(401);
    expect((await call('GET', '/desk/secret', as('half'))).status).toBe(403);
    expect((await call('GET', '/desk/secret', as('weak'))).status).toBe(403);
    expect(refusals).toEqual(['GET /desk/secret']);
    expect((await call('GET', '/desk/secret', as('good'))).body).toEqual({ who: '张' });
  });

  it('to sensitive actions needs a fresh confirmation', async () => {
    expect((await call('POST', '/desk/grant', as('good'))).body).toMatchObject({
      error: 'accounts.stepUpNeeded',
    });
  });

  it('by cookie needs our header on writes; a foreign origin is refused', async () => {
    const cookie = { Cookie: 'linying=good' };
    expect((await call('POST', '/keyed', { headers: cookie })).body).toMatchObject({
      error: 'common.crossSite',
    });
    expect(
      (await call('POST', '/keyed', { headers: { ...cookie, 'X-Requested-With': 'linying' } })).status,
    ).toBe(200);
    expect((await call('POST', '/refuse', { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('binds an idempotency key to caller, route and input', async () => {
    const keyed = (token: string, value = 'key-12345') =>
      call('POST', '/keyed', { headers: { ...as(token).headers, 'Idempotency-Key': value } });
    const first = (await keyed('good')).body.key;
    expect((await keyed('good')).body.key).toEqual(first);
    expect((await keyed('good', 'key-54321')).body.key).not.toEqual(first);
    expect((await keyed('good', 'short')).status).toBe(400);
  });
});

describe('streams', () => {
  it('resume after the last event, carry new ones and end with the session', async () => {
    let text = '';
    const ended = new Promise<void>((resolve, reject) => {
      const headers = { Authorization: 'Bearer good', 'Last-Event-ID': '1' };
      get(`${base}/api/desk/stream`, { headers }, (answer) => {
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', resolve);
      }).on('error', reject);
    });
    await expect.poll(() => text).toContain('id: 3');
    for (const tell of listeners) tell({ id: '4', event: 'note', data: { n: 4 } });
    await expect.poll(() => text).toContain('id: 4');
    expect(text).not.toContain('id: 1\n');
    ends.get('1')?.();
    await ended;
    expect(listeners.size).toBe(0);
  });
});

describe('documents', () => {
  it('describe every endpoint and are shown without the internet', async () => {
    const { body } = await call('GET', '/openapi.json');
    expect(Object.keys(body.paths as object)).toContain('/things/{id}');
    const page = await fetch(`${base}/api/docs/`);
    expect(await page.text()).toContain('swagger-ui-bundle.js');
    expect((await fetch(`${base}/api/docs/swagger-ui-bundle.js`)).status).toBe(200);
    expect((await fetch(`${base}/api/docs/missing.js`)).status).toBe(404);
  });
});
