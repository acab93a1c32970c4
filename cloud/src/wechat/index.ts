/** The shared WeChat client; domains put their own small typed gateways on top of it. */
export { wechatClient, type WechatClient } from './client.ts';
export { useWechat, wechat } from './current.ts';
export { isPassing, WechatRefused, WechatUnreachable } from './errors.ts';
export { handlePush, onPush } from './push-handlers.ts';
export { isFromWechat, listOf, openPush, type PushedEvent, type PushKeys } from './push.ts';
