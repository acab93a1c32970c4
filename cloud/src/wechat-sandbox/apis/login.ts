/** Login: jscode2session and stable_token. */
import { randomBytes } from 'node:crypto';
import { redeemCode } from '../codes.ts';
import { WechatError } from '../errors.ts';
import { spendForUser } from '../quotas.ts';
import { stableToken } from '../tokens.ts';
import type { World } from '../world.ts';
import type { SandboxApi } from './api.ts';

export const jscode2session: SandboxApi = {
  path: '/sns/jscode2session',
  method: 'GET',
  token: false,
  run({ world, query }) {
    checkApp(world, query.appid, query.secret);
    if (query.grant_type !== 'authorization_code') throw new WechatError(40002);
    const openid = redeemCode(world, 'login', query.js_code);
    spendForUser(world, '/sns/jscode2session', openid);
    return { openid, session_key: randomBytes(16).toString('base64') };
  },
};

export const stableTokenApi: SandboxApi = {
  path: '/cgi-bin/stable_token',
  method: 'POST',
  token: false,
  run({ world, body }) {
    if (body.grant_type !== 'client_credential') throw new WechatError(40002);
    checkApp(world, body.appid, body.secret);
    return stableToken(world, body.force_refresh === true);
  },
};

function checkApp(world: World, appid: unknown, secret: unknown): void {
  if (appid === undefined || appid === '') throw new WechatError(41002);
  if (appid !== world.appid) throw new WechatError(40013);
  if (secret !== world.secret) throw new WechatError(40125);
}
