/** The server under the request bench: a process of its own with the embedded database and the sandbox. */
import { startApplication } from '../app.ts';
import { domains } from '../domains.ts';
import { settings } from '../kernel/config.ts';
import { startWechatSandbox } from '../wechat-sandbox/index.ts';
import { creditKey } from '../wechat-sandbox/world.ts';
import { templateId } from '../notifications/templates.ts';
import { fillTo, makeWorld, phoneOf } from './requests-world.ts';

export interface ServerMessage {
  ready?: { port: number; residents: string[]; workers: string[] };
  filled?: number;
  messages?: { text: string; receivedAt: number }[];
}

const say = (message: ServerMessage): void => {
  process.send?.(message);
};

const { wechatAppId: appid, wechatAppSecret: secret } = settings();
const sandbox = await startWechatSandbox({ appid, secret });
const application = await startApplication({
  settings: { ...settings(), wechatApiBase: sandbox.url, port: 0, callsPerMinute: 999_999 },
  domains,
});
const world = await makeWorld(new Date());
world.workers.forEach((_, index) => {
  const openid = phoneOf(index);
  const person = {
    openid,
    name: '员工',
    phone: '',
    role: '社工',
    subscribing: 'accept',
    refused: [],
    seenAt: 0,
  } as const;
  sandbox.world.people.set(openid, { ...person, refused: [] });
  sandbox.world.credits.set(creditKey(openid, templateId('assigned') ?? ''), 1000);
});
const address = await application.http?.listen(0, '127.0.0.1');
say({ ready: { port: address?.port ?? 0, ...world } });

process.on('message', (order: { fill?: number; messages?: true; stop?: true }) => {
  if (order.fill !== undefined) {
    const target = order.fill;
    void fillTo(target, new Date()).then(() => say({ filled: target }));
  }
  if (order.messages) {
    const messages = sandbox.world.messages.map(({ fields, receivedAt }) => ({
      text: fields.map((field) => field.value).join(' '),
      receivedAt,
    }));
    say({ messages });
  }
  if (order.stop) {
    void application
      .stop()
      .then(() => sandbox.stop())
      .then(() => process.exit(0));
  }
});
