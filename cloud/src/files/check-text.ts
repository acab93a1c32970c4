/** checkText(): asks WeChat whether a resident's words may stand; an outage lets them pass, marked for a person to look at. */
import { logger } from '../kernel/logger.ts';
import { checkTextAtWechat, type Verdict } from './gateway.ts';

export interface TextVerdict {
  verdict: Verdict | 'unchecked';
  /** A clerk should look at it: doubtful, or WeChat could not be asked. */
  flagged: boolean;
}

/** Call it before the write, never inside one. Refuse `risky`; take the rest and keep `flagged`. */
export async function checkText(question: { openid: string; text: string }): Promise<TextVerdict> {
  try {
    const verdict = await checkTextAtWechat(question);
    return { verdict, flagged: verdict !== 'pass' };
  } catch (error) {
    logger.warn({ error: String(error) }, 'text could not be checked');
    return { verdict: 'unchecked', flagged: true };
  }
}
