/** withSandbox(): the WeChat sandbox for a test file, and people whose phones it plays. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ResidentActor } from '../kernel/actor.ts';
import { systemActor } from '../kernel/actor.ts';
import { settings } from '../kernel/config.ts';
import { registerResident } from '../people/index.ts';
import { issueCode } from '../wechat-sandbox/codes.ts';
import { startWechatSandbox, type WechatSandbox } from '../wechat-sandbox/index.ts';
import { useWechat, wechatClient } from '../wechat/index.ts';
import { recordChoices } from '../notifications/commands/record-choices.ts';

/** Ten in the morning in Shanghai. */
export const now = new Date('2026-11-23T02:00:00Z');
export const later = (ms: number) => new Date(now.getTime() + ms);
export const progress = () => settings().wechatTemplateIds.progress ?? '';

export interface Phone {
  actor: ResidentActor;
  /** Accepts so many messages, on the phone and in what the app reports. */
  accept: (times: number) => Promise<void>;
  messages: () => { title: string; fields: { label: string; value: string }[] }[];
}

export function withSandbox() {
  let sandbox: (WechatSandbox & { url: string; stop: () => Promise<void> }) | undefined;
  const world = () => {
    if (!sandbox) throw new Error('The sandbox has not started.');
    return sandbox.world;
  };
  beforeAll(async () => {
    const { wechatAppId: appid, wechatAppSecret: secret } = settings();
    sandbox = await startWechatSandbox({ appid, secret });
    useWechat(wechatClient({ baseUrl: sandbox.url, appid, secret, timeoutMs: 1_000 }));
  });
  beforeEach(() => {
    world().faults.length = 0;
  });
  afterAll(() => sandbox?.stop());

  /** Somebody whom WeChat knows and we do not yet. */
  const person = (openid: string) => {
    const phone = { openid, name: '王秀兰', phone: '13800000001', role: '居民', refused: [], seenAt: 0 };
    world().people.set(openid, { ...phone, subscribing: 'accept' });
    return { phoneCode: () => issueCode(world(), 'phone', openid) };
  };
  const phone = async (openid: string): Promise<Phone> => {
    person(openid);
    const file = await registerResident({ actor: systemActor('test'), now }, { openid, name: '王秀兰' });
    const actor: ResidentActor = {
      kind: 'resident',
      id: file._id,
      openid,
      name: '王秀兰',
      communityPath: '',
    };
    return {
      actor,
      accept: async (times) => {
        for (let count = 0; count < times; count += 1) {
          world().credits.set(
            `${openid}|${progress()}`,
            (world().credits.get(`${openid}|${progress()}`) ?? 0) + 1,
          );
          const choices = [{ templateId: progress(), choice: 'accept' as const }];
          await recordChoices({ actor, now }, { choices });
        }
      },
      messages: () => world().messages.filter((message) => message.openid === openid),
    };
  };
  return { world, phone, person, loginCode: (openid: string) => issueCode(world(), 'login', openid) };
}
