/** WeChat under the request bench: a process of its own, as in production, so that the server's time is the server's. */
import { startWechatSandbox } from '../wechat-sandbox/index.ts';
import { creditKey } from '../wechat-sandbox/world.ts';

export interface WechatMessage {
  ready?: { url: string };
  messages?: { text: string; receivedAt: number }[];
}

export interface WechatOrder {
  /** People who take any number of messages of this template. */
  subscribe?: { openids: readonly string[]; templateId: string };
  tell?: 'messages';
}

const say = (message: WechatMessage): void => {
  process.send?.(message);
};

const { world, url } = await startWechatSandbox({
  appid: process.env.WECHAT_APP_ID,
  secret: process.env.WECHAT_APP_SECRET,
});

function subscribe({ openids, templateId }: NonNullable<WechatOrder['subscribe']>): void {
  for (const openid of openids) {
    const person = { openid, name: '员工', phone: '', role: '社工', subscribing: 'accept' as const };
    world.people.set(openid, { ...person, refused: [], seenAt: 0 });
    world.credits.set(creditKey(openid, templateId), 1_000_000);
  }
}

// WeChat checks 4,000 texts a minute for one app and refuses the rest; how fast the server is shows without it.
setInterval(() => world.calls.clear(), 1000).unref();

process.on('message', ({ subscribe: wanted, tell }: WechatOrder) => {
  if (wanted) subscribe(wanted);
  if (tell) {
    const messages = world.messages.map(({ fields, receivedAt }) => ({
      text: fields.map((field) => field.value).join(' '),
      receivedAt,
    }));
    say({ messages });
  }
});
process.on('disconnect', () => process.exit(0));
say({ ready: { url } });
