/** Call limits per minute and per day, as WeChat counts them: one window per API, or per API and user. */
import { WechatError, type WechatCode } from './errors.ts';
import type { World } from './world.ts';

interface Limit {
  perMinute?: number;
  perDay?: number;
  minuteCode?: WechatCode;
}

const LIMITS: Record<string, Limit> = {
  '/cgi-bin/stable_token': { perMinute: 10_000, perDay: 500_000 },
  '/cgi-bin/message/subscribe/send': { perDay: 10_000_000 },
  '/wxa/msg_sec_check': { perMinute: 4_000, perDay: 2_000_000, minuteCode: 44991 },
  '/wxa/media_check_async': { perMinute: 2_000, perDay: 200_000, minuteCode: 44991 },
  '/wxa/getwxacodeunlimit': { perMinute: 5_000, minuteCode: 45009 },
};

/** Counts the call; a test may set a smaller daily quota of an API through the control API. */
export function spend(world: World, api: string): void {
  const limit = LIMITS[api];
  const minute = Math.floor(world.now() / 60_000);
  if (limit?.perMinute !== undefined) {
    take(world, `${api}|m`, minute, limit.perMinute, limit.minuteCode ?? 45011);
  }
  const perDay = world.quotas.get(api) ?? limit?.perDay;
  if (perDay !== undefined) take(world, `${api}|d`, chinaDay(world.now()), perDay, 45009);
}

/** Logins are limited for each user: 100 a minute. */
export function spendForUser(world: World, api: string, openid: string): void {
  take(world, `${api}|${openid}|m`, Math.floor(world.now() / 60_000), 100, 45011);
}

export function chinaDay(now: number): number {
  return Math.floor((now + 8 * 3_600_000) / 86_400_000);
}

function take(world: World, name: string, window: number, limit: number, code: WechatCode): void {
  const key = `${name}|${window}`;
  const used = world.calls.get(key) ?? 0;
  if (used >= limit) throw new WechatError(code);
  if (used === 0) forgetOlder(world, name);
  world.calls.set(key, used + 1);
}

function forgetOlder(world: World, name: string): void {
  for (const key of world.calls.keys()) {
    if (key.startsWith(`${name}|`) && /^\d+$/.test(key.slice(name.length + 1))) world.calls.delete(key);
  }
}
