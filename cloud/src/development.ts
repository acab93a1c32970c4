/** What a start outside production adds: the WeChat sandbox on the same port, a free port, and the demo district. */
import { createServer } from 'node:net';
import path from 'node:path';
import type { Middleware } from 'koa';
import { demoAccounts } from './demo/accounts.ts';
import { loadDemo } from './demo/load.ts';
import { settings } from './kernel/config.ts';
import { createWechatSandbox } from './wechat-sandbox/index.ts';

export interface Development {
  /** In front of everything else. */
  before: readonly Middleware[];
  /** Runs when the domains have started and nothing is served yet. */
  beforeServing: () => Promise<void>;
  announce: (port: number) => void;
  stop: () => void;
}

/* eslint-disable no-console -- the newcomer reads this */
const say = (line: string): void => console.log(line);

/** Must run before the settings are read for the first time: it decides on the port. */
export async function development(env: NodeJS.ProcessEnv): Promise<Development> {
  env.PORT = String(await freePortFrom(Number(env.PORT ?? 8787)));
  const playsWechat = !env.WECHAT_API_BASE;
  if (playsWechat) env.WECHAT_API_BASE = `http://127.0.0.1:${env.PORT}`;
  const { dataDir, wechatAppId, wechatAppSecret, wechatPushToken, wechatPushAesKey, publicUrl } = settings();
  const sandbox = createWechatSandbox({
    appid: wechatAppId,
    secret: wechatAppSecret,
    push: { url: `${publicUrl}/api/wechat/push`, token: wechatPushToken, encodingAesKey: wechatPushAesKey },
    file: path.join(dataDir, 'wechat-sandbox.json'),
  });
  return {
    before: playsWechat ? sandbox.middlewares : [],
    beforeServing: async () => {
      if (env.DEMO !== '1') return;
      const requests = Number(env.DEMO_REQUESTS ?? 3000);
      const people = await loadDemo({ now: new Date(), requests, say });
      for (const person of people ?? []) {
        const known = sandbox.world.people.get(person.openid);
        const phone = known ?? { subscribing: 'accept' as const, refused: [], seenAt: 0 };
        sandbox.world.people.set(person.openid, { ...phone, ...person });
      }
    },
    announce: (port) => announce(`http://127.0.0.1:${port}`, env.DEMO === '1'),
    stop: sandbox.close,
  };
}

function announce(base: string, demo: boolean): void {
  say('');
  say(`  web admin      ${base}/admin/`);
  say(`  mini-program   ${base}/m/          (preview in the browser)`);
  say(`  sandbox phone  ${base}/sandbox/    (be any resident or worker)`);
  say(`  API documents  ${base}/api/docs/`);
  if (demo) for (const line of demoAccounts()) say(`  ${line}`);
  say('');
}

/** The wanted port, or the next one that nobody uses. */
async function freePortFrom(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port += 1) if (await isFree(port)) return port;
  throw new Error(`no free port from ${wanted} on`);
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, '127.0.0.1');
  });
