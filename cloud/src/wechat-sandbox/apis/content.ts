/** Content checks: text at once, pictures and sound by an event that follows. */
import { randomUUID } from 'node:crypto';
import { WechatError } from '../errors.ts';
import { pushCheckResult } from '../push.ts';
import type { World } from '../world.ts';
import type { SandboxApi } from './api.ts';

const VISIT_MS = 2 * 3_600_000;
const MEDIA_BYTES = 10 * 1024 * 1024;
const NOT_DOWNLOADED = -1008;

export const textCheck: SandboxApi = {
  path: '/wxa/msg_sec_check',
  method: 'POST',
  token: true,
  run({ world, body }) {
    checkCaller(world, body);
    const { content } = body;
    if (typeof content !== 'string' || content === '') throw new WechatError(44002);
    if ([...content].length > 2_500) throw new WechatError(40097);
    const texts = [content, body.title, body.nickname, body.signature].filter(
      (text) => typeof text === 'string',
    );
    const hit = world.words
      .toSorted((a, b) => Number(b.suggest === 'risky') - Number(a.suggest === 'risky'))
      .find(({ word }) => texts.some((text) => text.includes(word)));
    const verdict = { suggest: hit?.suggest ?? 'pass', label: hit?.label ?? 100 };
    const keyword = hit
      ? [{ strategy: 'keyword', errcode: 0, ...verdict, level: 90, keyword: hit.word }]
      : [];
    return {
      errcode: 0,
      errmsg: 'ok',
      trace_id: randomUUID(),
      result: verdict,
      detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }, ...keyword],
    };
  },
};

export const mediaCheck: SandboxApi = {
  path: '/wxa/media_check_async',
  method: 'POST',
  token: true,
  run({ world, body }) {
    checkCaller(world, body);
    if (typeof body.media_url !== 'string' || !/^https?:\/\//.test(body.media_url))
      throw new WechatError(40097);
    if (body.media_type !== 1 && body.media_type !== 2) throw new WechatError(40097);
    const traceId = randomUUID();
    void judge(world, String(body.openid), body.media_url, traceId);
    return { errcode: 0, errmsg: 'ok', trace_id: traceId };
  },
};

function checkCaller(world: World, body: Record<string, unknown>): void {
  if (body.version !== 2) throw new WechatError(40097);
  if (![1, 2, 3, 4].includes(Number(body.scene))) throw new WechatError(40129);
  const person = world.people.get(String(body.openid));
  if (!person) throw new WechatError(40003);
  if (world.now() - person.seenAt > VISIT_MS) throw new WechatError(61010);
}

async function judge(world: World, openid: string, url: string, traceId: string): Promise<void> {
  const loaded = await download(url);
  const suggest = loaded ? (world.mediaVerdicts.shift() ?? 'pass') : 'review';
  await pushCheckResult(world, openid, {
    appid: world.appid,
    trace_id: traceId,
    version: 2,
    errcode: loaded ? 0 : NOT_DOWNLOADED,
    errmsg: loaded ? 'ok' : 'download fail',
    result: { suggest, label: suggest === 'pass' ? 100 : 20002 },
    detail: [
      { strategy: 'content_model', errcode: 0, suggest, label: suggest === 'pass' ? 100 : 20002, prob: 90 },
    ],
  });
}

async function download(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return response.ok && (await response.arrayBuffer()).byteLength <= MEDIA_BYTES;
  } catch {
    return false;
  }
}
