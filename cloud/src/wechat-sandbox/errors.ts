/** WeChat's error codes and the shape in which it answers them: HTTP 200, a code and a text with a request id. */
import { randomBytes } from 'node:crypto';

const TEXTS = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40164: 'invalid ip, not in whitelist',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'high risk user, login blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'appid does not match openid',
  43302: 'invalid method, POST required',
  44002: 'empty post data',
  44991: 'reach max api minute frequence limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  61010: 'code is expired',
} as const;

export type WechatCode = keyof typeof TEXTS;

export class WechatError extends Error {
  readonly errcode: number;
  constructor(errcode: WechatCode, detail?: string) {
    super(detail ?? TEXTS[errcode]);
    this.errcode = errcode;
  }
}

/** Clients must not compare `errmsg` by equality; the changing request id makes sure that they notice. */
export function errorBody(errcode: number, errmsg = 'system error'): { errcode: number; errmsg: string } {
  const text = TEXTS[errcode as WechatCode] ?? errmsg;
  return { errcode, errmsg: `${errmsg === 'system error' ? text : errmsg} rid: ${requestId()}` };
}

function requestId(): string {
  const hex = randomBytes(12).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 16)}-${hex.slice(16)}`;
}
