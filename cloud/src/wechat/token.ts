/** The access token: kept until shortly before it ends, fetched once however many callers wait for it. */
import { send, type WechatSettings } from './transport.ts';

export interface TokenCache {
  get(): Promise<string>;
  /** Drops the token if it is still the one that WeChat refused; the next caller fetches another. */
  drop(refused: string): void;
}

const MARGIN_MS = 60_000;

export function tokenCache(settings: WechatSettings, clock: () => number = Date.now): TokenCache {
  let kept: { token: string; until: number } | undefined;
  let fetching: Promise<string> | undefined;
  let force = false;

  const fetchToken = async (): Promise<string> => {
    const { appid, secret } = settings;
    const body = { grant_type: 'client_credential', appid, secret, force_refresh: force };
    const answer = await send(settings, '/cgi-bin/stable_token', { method: 'POST', body });
    const { access_token: token, expires_in: seconds } = answer as {
      access_token: string;
      expires_in: number;
    };
    kept = { token, until: clock() + seconds * 1000 - MARGIN_MS };
    force = false;
    return token;
  };

  return {
    async get() {
      if (kept && kept.until > clock()) return kept.token;
      fetching ??= fetchToken().finally(() => {
        fetching = undefined;
      });
      return fetching;
    },
    drop(refused) {
      if (kept?.token !== refused) return;
      kept = undefined;
      force = true;
    },
  };
}
