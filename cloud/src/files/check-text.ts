/** checkText(): asks WeChat whether a resident's words may stand; an outage lets them pass, marked for a person to look at. */
import { logger } from '../kernel/logger.ts';
import { WechatRefused } from '../wechat/index.ts';
import { checkTextAtWechat, type Verdict } from './gateway.ts';

export interface TextVerdict {
  /** `unasked`: WeChat will not look, however often it is asked: the person has not been in the app lately. */
  verdict: Verdict | 'unchecked' | 'unasked';
  /** A clerk should look at it: doubtful, or WeChat could not be asked. */
  flagged: boolean;
}

/** Not in the app for two hours, not a user of this app, or no openid at all. */
const lasting = new Set([61010, 43104, 40003]);

/** Call it before the write, never inside one. Refuse `risky`; take the rest and keep `flagged`. */
export async function checkText(question: { openid: string; text: string }): Promise<TextVerdict> {
  try {
    const verdict = await checkTextAtWechat(question);
    return { verdict, flagged: verdict !== 'pass' };
  } catch (error) {
    if (error instanceof WechatRefused && lasting.has(error.errcode))
      return { verdict: 'unasked', flagged: false };
    logger.warn({ error: String(error) }, 'text could not be checked');
    return { verdict: 'unchecked', flagged: true };
  }
}
