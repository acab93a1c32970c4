/** WeChat's content checks of texts, pictures and sound. */
import { wechat } from '../wechat/index.ts';

export type Verdict = 'pass' | 'review' | 'risky';

interface TextQuestion {
  openid: string;
  text: string;
}

/** Somebody waits for the answer to what they wrote. */
const TEXT_TIMEOUT_MS = 1_500;
const TEXT_MAX = 2_500;
const SCENE_FORUM = 3;

export async function checkTextAtWechat({ openid, text }: TextQuestion): Promise<Verdict> {
  const content = [...text].slice(0, TEXT_MAX).join('');
  const body = { version: 2, openid, scene: SCENE_FORUM, content };
  const answer = await wechat().withToken('/wxa/msg_sec_check', body, TEXT_TIMEOUT_MS);
  return (answer as { result: { suggest: Verdict } }).result.suggest;
}

/** Returns the trace by which the verdict comes later. */
export async function checkMediaAtWechat(
  openid: string,
  url: string,
  kind: 'photo' | 'voice',
): Promise<string> {
  const body = {
    version: 2,
    openid,
    scene: SCENE_FORUM,
    media_url: url,
    media_type: kind === 'voice' ? 1 : 2,
  };
  const answer = await wechat().withToken('/wxa/media_check_async', body);
  return (answer as { trace_id: string }).trace_id;
}
