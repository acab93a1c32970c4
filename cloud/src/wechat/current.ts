/** The WeChat client of this process, given once at start; gateways ask for it at each call. */
import type { WechatClient } from './client.ts';

let current: WechatClient | undefined;

export function useWechat(client: WechatClient): void {
  current = client;
}

export function wechat(): WechatClient {
  if (!current) throw new Error('The WeChat client has not been set up.');
  return current;
}
