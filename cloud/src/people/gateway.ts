/** WeChat's login and phone number, with refusals in words that a resident understands. */
import { forbidden, invalid, unavailable } from '../kernel/errors.ts';
import { logger } from '../kernel/logger.ts';
import { wechat, WechatRefused } from '../wechat/index.ts';

const BAD_CODE = 40029;
const OTHER_PERSON = 40003;
const HIGH_RISK = 40226;

/** Exchanges the code of wx.login. The session key stays here and is thrown away: nothing needs it. */
export async function openidByCode(code: string): Promise<string> {
  const { appid, secret } = wechat().settings;
  const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
  const answer = await asked(() => wechat().plain('/sns/jscode2session', { method: 'GET', query }));
  return (answer as { openid: string }).openid;
}

/** The verified number behind the code of the phone button; the code must be this person's. */
export async function phoneByCode(code: string, openid: string): Promise<string> {
  const answer = await asked(() => wechat().withToken('/wxa/business/getuserphonenumber', { code, openid }));
  return (answer as { phone_info: { purePhoneNumber: string } }).phone_info.purePhoneNumber;
}

async function asked(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    const errcode = error instanceof WechatRefused ? error.errcode : undefined;
    if (errcode === BAD_CODE || errcode === OTHER_PERSON) {
      throw invalid('people.codeUsed', '微信凭证已失效，请再点一次');
    }
    if (errcode === HIGH_RISK) throw forbidden('people.highRisk', '微信提示该账号有风险，暂时不能登录');
    logger.warn({ error: String(error) }, 'WeChat could not be asked');
    throw unavailable('people.wechatDown', '微信暂时没有回应，请稍后再试');
  }
}
