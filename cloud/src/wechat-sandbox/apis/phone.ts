/** The phone number behind a one-use code of the getPhoneNumber button. */
import { redeemCode } from '../codes.ts';
import { WechatError } from '../errors.ts';
import { spendForUser } from '../quotas.ts';
import type { SandboxApi } from './api.ts';

export const phoneNumber: SandboxApi = {
  path: '/wxa/business/getuserphonenumber',
  method: 'POST',
  token: true,
  run({ world, body }) {
    const openid = redeemCode(world, 'phone', body.code);
    if (body.openid !== undefined && body.openid !== openid) throw new WechatError(40003);
    spendForUser(world, '/wxa/business/getuserphonenumber', openid);
    const phone = world.people.get(openid)?.phone;
    if (phone === undefined) throw new WechatError(40029);
    const watermark = { timestamp: Math.floor(world.now() / 1000), appid: world.appid };
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
    };
  },
};
