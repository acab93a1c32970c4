/** Message push: tells the mini-program's server what happened, signed, in the plain or in the secure form. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { encrypt, signature } from './push-crypto.ts';
import type { PushSettings, World } from './world.ts';

const ANSWER_MS = 5_000;
const ATTEMPTS = 3;

/** Events of the subscription family carry `List`: an object for one item, an array for several. */
export function pushEvent(world: World, openid: string, event: string, list: Record<string, string>[]): void {
  const List = list.length === 1 ? list[0] : list;
  void push(world, openid, { ...envelope(world, openid, event), List });
}

export function pushCheckResult(world: World, openid: string, result: object): Promise<boolean> {
  return push(world, openid, { ...envelope(world, openid, 'wxa_media_check'), ...result });
}

function envelope(world: World, openid: string, event: string): object {
  const CreateTime = Math.floor(world.now() / 1000);
  return {
    ToUserName: 'gh_linyingsandbox',
    FromUserName: openid,
    CreateTime,
    MsgType: 'event',
    Event: event,
  };
}

/** WeChat takes silence or an error for "not received" and tries again, three times in all. */
async function push(world: World, openid: string, message: object): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (world.push === null) return false;
    if (await deliver(world, world.push, openid, message)) return true;
    await sleep(attempt * 200);
  }
  return false;
}

async function deliver(
  world: World,
  settings: PushSettings,
  openid: string,
  message: object,
): Promise<boolean> {
  const timestamp = String(Math.floor(world.now() / 1000));
  const nonce = String(randomBytes(4).readUInt32BE());
  const url = new URL(settings.url);
  url.searchParams.set('signature', signature(settings.token, timestamp, nonce));
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('nonce', nonce);
  url.searchParams.set('openid', openid);
  let body = JSON.stringify(message);
  if (settings.encodingAesKey !== undefined) {
    const Encrypt = encrypt(body, settings.encodingAesKey, world.appid);
    url.searchParams.set('encrypt_type', 'aes');
    url.searchParams.set('msg_signature', signature(settings.token, timestamp, nonce, Encrypt));
    body = JSON.stringify({ ToUserName: 'gh_linyingsandbox', Encrypt });
  }
  return accepted(url, body);
}

async function accepted(url: URL, body: string): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await response.text();
    return response.ok && (text === '' || text === 'success');
  } catch {
    return false;
  }
}
