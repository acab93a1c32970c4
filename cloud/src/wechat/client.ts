/** WeChat's server API for the gateways: adds the token, renews it when WeChat says so, tries once more when it is busy. */
import { setTimeout as sleep } from 'node:timers/promises';
import { WechatRefused } from './errors.ts';
import { tokenCache } from './token.ts';
import { send, type Outgoing, type WechatSettings } from './transport.ts';

export interface WechatClient {
  readonly settings: WechatSettings;
  /** A call that carries appid and secret itself. */
  plain(api: string, outgoing: Outgoing): Promise<unknown>;
  /** A call that carries the access token. */
  withToken(api: string, body: object, timeoutMs?: number): Promise<unknown>;
}

const TOKEN_REFUSED = new Set([40001, 42001]);
const BUSY_PAUSE_MS = 150;

export function wechatClient(settings: WechatSettings, clock: () => number = Date.now): WechatClient {
  const tokens = tokenCache(settings, clock);

  const attempt = async (api: string, body: object, timeoutMs?: number): Promise<unknown> => {
    const token = await tokens.get();
    try {
      return await send(settings, api, { method: 'POST', query: { access_token: token }, body, timeoutMs });
    } catch (error) {
      if (error instanceof WechatRefused && TOKEN_REFUSED.has(error.errcode)) tokens.drop(token);
      throw error;
    }
  };

  return {
    settings,
    plain: (api, outgoing) => onceMore(() => send(settings, api, outgoing)),
    withToken: (api, body, timeoutMs) => onceMore(() => attempt(api, body, timeoutMs)),
  };
}

/** Only refusals are repeated: a call without an answer may have had its effect. */
async function onceMore(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof WechatRefused)) throw error;
    if (error.errcode === -1) await sleep(BUSY_PAUSE_MS);
    else if (!TOKEN_REFUSED.has(error.errcode)) throw error;
    return run();
  }
}
