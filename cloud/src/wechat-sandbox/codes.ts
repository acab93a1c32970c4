/** One-use codes of five minutes; login codes and phone codes are separate kinds. */
import { randomBytes } from 'node:crypto';
import { WechatError } from './errors.ts';
import type { Code, World } from './world.ts';

const LIFETIME_MS = 5 * 60_000;

export function issueCode(world: World, kind: Code['kind'], openid: string): string {
  const now = world.now();
  for (const [code, { expiresAt }] of world.codes) if (expiresAt < now) world.codes.delete(code);
  const code = `0${randomBytes(24).toString('base64url')}`.slice(0, 32);
  world.codes.set(code, { kind, openid, expiresAt: now + LIFETIME_MS });
  return code;
}

export function redeemCode(world: World, kind: Code['kind'], code: unknown): string {
  const found = typeof code === 'string' ? world.codes.get(code) : undefined;
  if (!found || found.kind !== kind) throw new WechatError(40029);
  world.codes.delete(code as string);
  if (found.expiresAt < world.now()) throw new WechatError(40029);
  return found.openid;
}
