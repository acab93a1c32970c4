/** One HTTP call to WeChat: base URL, time limit, and errors told apart. The only place that touches the network. */
import { WechatRefused, WechatUnreachable } from './errors.ts';

export interface WechatSettings {
  baseUrl: string;
  appid: string;
  secret: string;
  timeoutMs?: number;
}

export interface Outgoing {
  method: 'GET' | 'POST';
  query?: Record<string, string>;
  body?: object;
  /** Shorter than usual, for calls that somebody waits for. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;

/** Returns the JSON answer, or the bytes when WeChat sends a picture. Throws WechatRefused or WechatUnreachable. */
export async function send(settings: WechatSettings, api: string, outgoing: Outgoing): Promise<unknown> {
  if (!URL.canParse(api, settings.baseUrl)) throw new WechatUnreachable(api, 'no base URL');
  const url = new URL(api, settings.baseUrl);
  for (const [name, value] of Object.entries(outgoing.query ?? {})) url.searchParams.set(name, value);
  const { status, type, bytes } = await exchange(
    url,
    api,
    outgoing,
    outgoing.timeoutMs ?? settings.timeoutMs ?? TIMEOUT_MS,
  );
  if (status !== 200) throw new WechatUnreachable(api, `HTTP ${status}`);
  if (type.startsWith('image/')) return bytes;
  return understand(api, bytes.toString('utf8'));
}

async function exchange(
  url: URL,
  api: string,
  { method, body }: Outgoing,
  timeoutMs: number,
): Promise<{ status: number; type: string; bytes: Buffer }> {
  try {
    const response = await fetch(url, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('content-type') ?? '', bytes };
  } catch (error) {
    // The query holds secrets: only the name of the failure goes on.
    throw new WechatUnreachable(api, error instanceof Error ? error.name : 'unknown');
  }
}

function understand(api: string, text: string): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new WechatUnreachable(api, 'not JSON');
  }
  if (typeof answer !== 'object' || answer === null) throw new WechatUnreachable(api, 'not an object');
  const { errcode = 0, errmsg = '' } = answer as { errcode?: number; errmsg?: string };
  if (errcode !== 0) throw new WechatRefused(api, errcode, String(errmsg));
  return answer;
}
