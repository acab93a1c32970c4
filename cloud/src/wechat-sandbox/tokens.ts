/** Access tokens by the rules of stable_token: the same one until its last five minutes, forced refresh limited. */
import { randomBytes } from 'node:crypto';
import { WechatError } from './errors.ts';
import { chinaDay } from './quotas.ts';
import type { World } from './world.ts';

const LIFETIME_MS = 7_200_000;
const OVERLAP_MS = 300_000;
const FORCED_PER_DAY = 20;
const FORCED_APART_MS = 30_000;

export function stableToken(world: World, force: boolean): { access_token: string; expires_in: number } {
  const now = world.now();
  const current = world.currentToken === null ? undefined : world.tokens.get(world.currentToken);
  const alive = current !== undefined && current.expiresAt - now > OVERLAP_MS;
  if (force && alive && allowForced(world, now)) {
    current.superseded = true;
    return answer(world, renew(world, now), now);
  }
  return answer(world, alive && world.currentToken !== null ? world.currentToken : renew(world, now), now);
}

export function checkToken(world: World, token: unknown): void {
  if (typeof token !== 'string' || token === '') throw new WechatError(41001);
  const known = world.tokens.get(token);
  if (!known || known.superseded) throw new WechatError(40001);
  if (known.expiresAt <= world.now()) throw new WechatError(42001);
}

function allowForced(world: World, now: number): boolean {
  const day = String(chinaDay(now));
  if (world.forced.day !== day) world.forced = { day, count: 0, at: 0 };
  if (now - world.forced.at < FORCED_APART_MS) return false;
  if (world.forced.count >= FORCED_PER_DAY) throw new WechatError(45009);
  world.forced = { day, count: world.forced.count + 1, at: now };
  return true;
}

function renew(world: World, now: number): string {
  for (const [token, { expiresAt }] of world.tokens) {
    if (expiresAt < now - LIFETIME_MS) world.tokens.delete(token);
  }
  const token = `sandbox_${randomBytes(96).toString('base64url')}`;
  world.tokens.set(token, { expiresAt: now + LIFETIME_MS, superseded: false });
  world.currentToken = token;
  return token;
}

function answer(world: World, token: string, now: number): { access_token: string; expires_in: number } {
  const expiresAt = world.tokens.get(token)?.expiresAt ?? now;
  return { access_token: token, expires_in: Math.floor((expiresAt - now) / 1000) };
}
