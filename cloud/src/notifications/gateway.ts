/** WeChat's subscribe messages. */
import { settings } from '../kernel/config.ts';
import { isPassing, wechat, WechatRefused } from '../wechat/index.ts';

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  page?: string;
  fields: Record<string, string>;
}

/** `refused`: the person wants none or has granted no more. `later`: worth another try. `failed`: for an operator. */
export type SendOutcome =
  { kind: 'sent' } | { kind: 'refused' } | { kind: 'later' | 'failed'; error: string };

const REFUSED = 43101;

export async function sendSubscribeMessage(message: SubscribeMessage): Promise<SendOutcome> {
  const { openid, templateId, page, fields } = message;
  const data = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]));
  const body = {
    touser: openid,
    template_id: templateId,
    ...(page === undefined ? {} : { page }),
    data,
    miniprogram_state: settings().production ? 'formal' : 'developer',
    lang: 'zh_CN',
  };
  try {
    await wechat().withToken('/cgi-bin/message/subscribe/send', body);
    return { kind: 'sent' };
  } catch (error) {
    if (error instanceof WechatRefused && error.errcode === REFUSED) return { kind: 'refused' };
    return { kind: isPassing(error) ? 'later' : 'failed', error: String(error) };
  }
}
