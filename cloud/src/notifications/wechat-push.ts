/** What WeChat tells us by message push: who sends it is checked, then the domain that cares gets it. */
import { settings } from '../kernel/config.ts';
import { forbidden } from '../kernel/errors.ts';
import { handlePush, isFromWechat, listOf, onPush, openPush, type PushKeys } from '../wechat/index.ts';
import { loseCredits, pushedAccept } from './credits.ts';

interface PushQuery {
  signature?: string;
  msg_signature?: string;
  timestamp?: string;
  nonce?: string;
}

function keys(): PushKeys {
  const { wechatPushToken, wechatAppId, wechatPushAesKey } = settings();
  return { token: wechatPushToken, appid: wechatAppId, encodingAesKey: wechatPushAesKey };
}

/** WeChat's check of the address: it wants its own word back. */
export function confirmAddress(query: PushQuery & { echostr?: string }): string {
  if (!isFromWechat(keys(), query)) throw notFromWechat();
  return query.echostr ?? '';
}

export async function receivePush(query: PushQuery, body: Buffer): Promise<void> {
  const event = openPush(keys(), query, body.toString('utf8'));
  if (!event) throw notFromWechat();
  await handlePush(event);
}

const notFromWechat = () => forbidden('wechat.notSigned', '签名不正确');

/** The person answered the question; the mini-program reports it as well, unless it was closed at that moment. */
onPush('subscribe_msg_popup_event', async ({ openid, at, fields }) => {
  for (const { TemplateId, SubscribeStatusString } of listOf(fields)) {
    if (SubscribeStatusString === 'accept') await pushedAccept(openid, String(TemplateId), at);
  }
});

/** The person switched a template off in the phone's settings. */
onPush('subscribe_msg_change_event', async ({ openid, fields }) => {
  for (const { TemplateId, SubscribeStatusString } of listOf(fields)) {
    if (SubscribeStatusString === 'reject') await loseCredits(openid, String(TemplateId));
  }
});
