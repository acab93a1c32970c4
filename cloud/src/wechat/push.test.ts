import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startWechatSandbox } from '../wechat-sandbox/index.ts';
import { decrypt } from './push.ts';
import { isFromWechat, listOf, openPush, wechatClient, type PushedEvent, type PushKeys } from './index.ts';

const TEMPLATES = [
  'LySandboxTemplateRequestProgress00000000001',
  'LySandboxTemplateRequestResolved00000000002',
];
const keys: PushKeys = { token: 'push-token', appid: 'wxlinyingsandbox01' };

let sandbox: Awaited<ReturnType<typeof startWechatSandbox>>;
let receiver: Server;
let url: string;
let received: (PushedEvent | undefined)[];
let failures: number;
let expectedKeys: PushKeys;

beforeEach(async () => {
  received = [];
  failures = 0;
  expectedKeys = keys;
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams);
    const body = await text(request);
    if (failures > 0) {
      failures -= 1;
      response.writeHead(500).end();
      return;
    }
    received.push(openPush(expectedKeys, query, body));
    response.end('success');
  };
  receiver = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/push`;
  sandbox = await startWechatSandbox({ push: { url, token: keys.token } });
  sandbox.world.people.set('o1', {
    openid: 'o1',
    name: '王秀兰',
    phone: '13800000001',
    role: '居民',
    subscribing: 'accept',
    refused: [],
    seenAt: sandbox.world.now(),
  });
});
afterEach(async () => {
  await sandbox.stop();
  receiver.close();
});

const subscribe = (tmplIds: string[]) =>
  fetch(`${sandbox.url}/sandbox/people/o1/subscriptions`, {
    method: 'POST',
    body: JSON.stringify({ tmplIds }),
  });
const arrived = (count = 1) => expect.poll(() => received.length, { timeout: 3_000 }).toBe(count);

describe('message push', () => {
  it('opens plain events; List is an object for one and an array for several', async () => {
    await subscribe(TEMPLATES.slice(0, 1));
    await arrived();
    await subscribe(TEMPLATES);
    await arrived(2);
    expect(received.map((event) => event?.event)).toEqual(Array(2).fill('subscribe_msg_popup_event'));
    expect(received.map((event) => listOf(event?.fields ?? {}).length)).toEqual([1, 2]);
    expect(listOf(received[0]?.fields ?? {})[0]).toMatchObject({ SubscribeStatusString: 'accept' });
  });

  it('opens the secure form, and nothing else once a key is set', async () => {
    const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
    expectedKeys = { ...keys, encodingAesKey };
    await subscribe(TEMPLATES);
    await arrived();
    expect(received[0]).toBeUndefined();
    sandbox.world.push = { url, token: keys.token, encodingAesKey };
    await subscribe(TEMPLATES);
    await arrived(2);
    expect(received[1]).toMatchObject({ openid: 'o1', event: 'subscribe_msg_popup_event' });
    expectedKeys = { ...keys, encodingAesKey, appid: 'another' };
    await subscribe(TEMPLATES);
    await arrived(3);
    expect(received[2]).toBeUndefined();
  });

  it('refuses a wrong signature', () => {
    expect(openPush(keys, { signature: 'x', timestamp: '1', nonce: '2' }, '{"Event":"e"}')).toBeUndefined();
    expect(isFromWechat(keys, {})).toBe(false);
    const vector = {
      signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
      timestamp: '1714036504',
      nonce: '1514711492',
    };
    expect(isFromWechat({ token: 'AAAAA', appid: '' }, vector)).toBe(true);
  });

  it('is repeated by WeChat when we fail', async () => {
    failures = 2;
    await subscribe(TEMPLATES);
    await arrived();
  });

  it('opens the published ciphertext', () => {
    const sealed = 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==';
    expect(decrypt(sealed, 'A'.repeat(43), 'wxba5fad812f8e6fb9')).toBe('{"demo_resp":"good luck"}');
    expect(decrypt(sealed, 'A'.repeat(43), 'other')).toBeUndefined();
  });
});

describe('content checks', () => {
  const check = (api: string, body: object) =>
    wechatClient({ baseUrl: sandbox.url, appid: keys.appid, secret: 'sandbox-secret-of-no-value' }).withToken(
      api,
      {
        version: 2,
        openid: 'o1',
        scene: 2,
        ...body,
      },
    );

  it('judges text at once, with errcode 0 for risky text, and refuses one who was not here for two hours', async () => {
    expect(await check('/wxa/msg_sec_check', { content: '路灯坏了' })).toMatchObject({
      result: { suggest: 'pass' },
    });
    const risky = await check('/wxa/msg_sec_check', { content: '楼下有人赌博' });
    expect(risky).toMatchObject({ errcode: 0, result: { suggest: 'risky', label: 20006 } });
    sandbox.world.clock.offsetMs += 2 * 3_600_000 + 1;
    await expect(check('/wxa/msg_sec_check', { content: '路灯坏了' })).rejects.toMatchObject({
      errcode: 61010,
    });
  });

  it('judges a picture later, by an event that names the same trace', async () => {
    sandbox.world.mediaVerdicts.push('risky');
    const answer = await check('/wxa/media_check_async', {
      media_url: `${sandbox.url}/sandbox/`,
      media_type: 2,
    });
    await arrived();
    expect(received[0]).toMatchObject({
      event: 'wxa_media_check',
      fields: { ...(answer as object), result: { suggest: 'risky' } },
    });
    await check('/wxa/media_check_async', { media_url: 'http://127.0.0.1:9/x.png', media_type: 2 });
    await arrived(2);
    expect(received[1]?.fields).toMatchObject({ errcode: -1008 });
  });
});
