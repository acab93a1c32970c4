/** Serves WeChat's server APIs: faults first, then method, token, quota, and the API itself. */
import type { Context, Middleware } from 'koa';
import { buffer } from 'node:stream/consumers';
import { errorBody, WechatError } from '../errors.ts';
import { meetFault } from '../faults.ts';
import { spend } from '../quotas.ts';
import { checkToken } from '../tokens.ts';
import type { World } from '../world.ts';
import type { SandboxApi } from './api.ts';
import { codeUnlimited } from './code-image.ts';
import { mediaCheck, textCheck } from './content.ts';
import { jscode2session, stableTokenApi } from './login.ts';
import { phoneNumber } from './phone.ts';
import { subscribeSend } from './subscribe.ts';

const APIS = [
  jscode2session,
  stableTokenApi,
  phoneNumber,
  subscribeSend,
  textCheck,
  mediaCheck,
  codeUnlimited,
];

export function wechatApis(world: World): Middleware {
  const byPath = new Map(APIS.map((api) => [api.path, api]));
  return async (ctx, next) => {
    const api = byPath.get(ctx.path);
    if (!api) {
      await next();
      return;
    }
    if (await meetFault(world, api.path, ctx)) return;
    try {
      ctx.body = await answer(world, api, ctx);
      if (Buffer.isBuffer(ctx.body)) ctx.type = 'image/png';
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      ctx.body = errorBody(error.errcode, error.message);
    }
  };
}

async function answer(world: World, api: SandboxApi, ctx: Context): Promise<object> {
  if (api.method === 'POST' && ctx.method !== 'POST') throw new WechatError(43002);
  const body = api.method === 'POST' ? parse(await readBody(ctx)) : {};
  if (api.token) checkToken(world, ctx.query.access_token);
  spend(world, api.path);
  return api.run({ world, query: ctx.query, body });
}

/** A caller that has hung up gets the answer to an empty call, which it never reads. */
const readBody = async (ctx: Context): Promise<string> => {
  const bytes = await buffer(ctx.req).catch(() => Buffer.alloc(0));
  return bytes.toString('utf8');
};

function parse(source: string): Record<string, unknown> {
  if (source.trim() === '') throw new WechatError(44002);
  try {
    const value: unknown = JSON.parse(source);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    throw new WechatError(47001);
  }
  throw new WechatError(47001);
}
