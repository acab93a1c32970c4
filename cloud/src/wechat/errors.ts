/** How a call to WeChat can fail: refused with a code, or no usable answer at all. */

/** WeChat answered with an error code. */
export class WechatRefused extends Error {
  readonly errcode: number;
  constructor(api: string, errcode: number, errmsg: string) {
    super(`${api}: ${errcode} ${errmsg}`);
    this.name = 'WechatRefused';
    this.errcode = errcode;
  }
}

/** No answer, an answer too late, or one that is not WeChat's. Whether the call had an effect is unknown. */
export class WechatUnreachable extends Error {
  constructor(api: string, cause: unknown) {
    super(`${api}: no usable answer`, { cause });
    this.name = 'WechatUnreachable';
  }
}

/** Busy, or a token that was renewed elsewhere at this moment: worth another try later. */
const PASSING = new Set([-1, 40001, 42001, 45011]);

export function isPassing(error: unknown): boolean {
  return error instanceof WechatUnreachable || (error instanceof WechatRefused && PASSING.has(error.errcode));
}
