import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWechatSandbox, type World } from '../wechat-sandbox/index.ts';
import { isPassing, wechatClient, WechatRefused, WechatUnreachable } from './index.ts';

const SECRETS = { appid: 'wxlinyingsandbox01', secret: 'sandbox-secret-of-no-value' };
const CODE_API = '/wxa/getwxacodeunlimit';
const ask = { scene: 'a=1', page: 'pages/home/index' };

let sandbox: Awaited<ReturnType<typeof startWechatSandbox>>;
let world: World;
beforeAll(async () => {
  sandbox = await startWechatSandbox();
  world = sandbox.world;
});
afterAll(() => sandbox.stop());
beforeEach(() => {
  world.faults.length = 0;
});

const client = (timeoutMs?: number) =>
  wechatClient({ baseUrl: sandbox.url, ...SECRETS, timeoutMs }, () => world.now());
const failure = async (call: Promise<unknown>) => call.then(() => undefined).catch((error: unknown) => error);

describe('the WeChat client against the sandbox', () => {
  it('fetches one token for many callers', async () => {
    const one = client();
    world.calls.clear();
    await Promise.all(Array.from({ length: 20 }, () => one.withToken(CODE_API, ask)));
    const fetched = [...world.calls].filter(([key]) => key.startsWith('/cgi-bin/stable_token|d'));
    expect(fetched.map(([, count]) => count)).toEqual([1]);
  });

  it('renews a superseded token and an expired one, and the call succeeds', async () => {
    const one = client();
    await one.withToken(CODE_API, ask);
    for (const known of world.tokens.values()) known.superseded = true;
    expect(await one.withToken(CODE_API, ask)).toBeInstanceOf(Buffer);
    for (const known of world.tokens.values()) known.expiresAt = 0;
    expect(await one.withToken(CODE_API, ask)).toBeInstanceOf(Buffer);
  });

  it('takes a new token before the old one ends', async () => {
    const one = client();
    await one.withToken(CODE_API, ask);
    const before = world.currentToken;
    world.clock.offsetMs += 7_180_000;
    await one.withToken(CODE_API, ask);
    expect(world.currentToken).not.toBe(before);
  });

  it('tries once more when WeChat is busy, and only once', async () => {
    const one = client();
    await one.withToken(CODE_API, ask);
    world.faults.push({ api: CODE_API, kind: 'error', errcode: -1, count: 1 });
    expect(await one.withToken(CODE_API, ask)).toBeInstanceOf(Buffer);
    world.faults.push({ api: CODE_API, kind: 'error', errcode: -1, count: 2 });
    const error = await failure(one.withToken(CODE_API, ask));
    expect(error).toMatchObject({ name: 'WechatRefused', errcode: -1 });
    expect(isPassing(error)).toBe(true);
  });

  it('does not repeat what WeChat refuses for good', async () => {
    const error = await failure(client().withToken(CODE_API, { scene: '中文' }));
    expect(error).toBeInstanceOf(WechatRefused);
    expect(error).toMatchObject({ errcode: 40129 });
    expect(isPassing(error)).toBe(false);
  });

  it('gives up a slow call in time, once, and survives a cut line and a dead server', async () => {
    const one = client(300);
    await one.withToken(CODE_API, ask);
    world.faults.push({ api: CODE_API, kind: 'slow', ms: 2_000, count: 1 });
    const started = Date.now();
    expect(await failure(one.withToken(CODE_API, ask))).toBeInstanceOf(WechatUnreachable);
    expect(Date.now() - started).toBeLessThan(1_500);
    world.faults.push({ api: CODE_API, kind: 'drop', count: 1 });
    expect(await failure(one.withToken(CODE_API, ask))).toBeInstanceOf(WechatUnreachable);
    const dead = wechatClient({ baseUrl: 'http://127.0.0.1:9', ...SECRETS });
    const error = await failure(dead.withToken(CODE_API, ask));
    expect(error).toBeInstanceOf(WechatUnreachable);
    expect(isPassing(error)).toBe(true);
  });

  it('takes a web page or a wrong status for no answer, and tells no secret', async () => {
    const strange = await listen((path) => (path.includes('jscode') ? [200, '<html>'] : [502, '{}']));
    const one = wechatClient({ baseUrl: strange.url, ...SECRETS });
    const query = { ...SECRETS, js_code: 'x', grant_type: 'authorization_code' };
    const error = await failure(one.plain('/sns/jscode2session', { method: 'GET', query }));
    expect(error).toBeInstanceOf(WechatUnreachable);
    expect(JSON.stringify(error) + String(error)).not.toContain(SECRETS.secret);
    expect(await failure(one.withToken(CODE_API, ask))).toBeInstanceOf(WechatUnreachable);
    strange.server.close();
  });
});

async function listen(answer: (path: string) => [number, string]): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const [status, body] = answer(request.url ?? '');
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
