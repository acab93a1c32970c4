import { describe, expect, it } from 'vitest';
import type { StaffActor } from '../kernel/actor.ts';
import { settings } from '../kernel/config.ts';
import { testDatabase } from '../testing/database.ts';
import { markRead } from './commands/mark-read.ts';
import { creditsOf, reportedAccept } from './credits.ts';
import { announceRequest, workStream, type LiveEvent } from './live.ts';
import { now, progress } from '../testing/phone.ts';
import { notify } from './notify.ts';
import { inboxOf } from './queries.ts';
import { receivePush, confirmAddress } from './wechat-push.ts';
import { encrypt, signature } from '../wechat-sandbox/push-crypto.ts';

testDatabase();

const worker = (id: string): StaffActor => {
  const post = { unitId: 'c1', unitPath: '/d1/s1/c1/', unitName: '湖畔社区', role: 'socialWorker' };
  const scopePath = post.unitPath;
  return { kind: 'staff', id, name: '李敏', post, posts: [post], permissions: new Set(), scopePath };
};
const tell = (id: string, cause: string) =>
  notify({ to: { kind: 'staff', id }, kind: 'requestAssigned', title: '新派单', body: cause, cause }, now);

describe('the inbox', () => {
  it('pages newest first, counts what is unread, and belongs to one person', async () => {
    for (let count = 1; count <= 5; count += 1) await tell('s1', `event-${count}`);
    await tell('s2', 'event-1');
    const first = await inboxOf(worker('s1'), { limit: 2 });
    expect(first.items.map(({ body }) => body)).toEqual(['event-5', 'event-4']);
    const second = await inboxOf(worker('s1'), { limit: 3, cursor: first.nextCursor });
    expect(second.items.map(({ body }) => body)).toEqual(['event-3', 'event-2', 'event-1']);
    expect(second.nextCursor).toBeUndefined();
    const ids = first.items.map(({ id }) => id);
    expect(await markRead({ actor: worker('s2'), now }, { ids })).toEqual({ unread: 1 });
    expect(await markRead({ actor: worker('s1'), now }, { ids })).toEqual({ unread: 3 });
    expect(await markRead({ actor: worker('s1'), now }, { all: true })).toEqual({ unread: 0 });
  });
});

describe('the live line', () => {
  it('tells the right person at once and resumes without a gap', async () => {
    const heard: LiveEvent[] = [];
    const stream = workStream(worker('s3'));
    const stop = stream.subscribe((event) => heard.push(event));
    await tell('s3', 'one');
    await tell('s4', 'not mine');
    expect(heard.map(({ event }) => event)).toEqual(['notification']);
    stop();
    await tell('s3', 'two');
    await tell('s3', 'three');
    const missed = await stream.since(heard[0]?.id);
    expect(missed.map(({ data }) => (data as { body: string }).body)).toEqual(['two', 'three']);
    expect(await stream.since(undefined)).toEqual([]);
  });

  it('hears once of a notice that another process stored as well', async () => {
    const heard: LiveEvent[] = [];
    const stop = workStream(worker('s5')).subscribe((event) => heard.push(event));
    await tell('s5', 'one');
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    stop();
    expect(heard).toHaveLength(1);
  });

  it('says that a request has changed to those whose ground it touches', () => {
    const heard: LiveEvent[] = [];
    const stop = workStream(worker('s6')).subscribe((event) => heard.push(event));
    announceRequest({ id: 'q1', action: 'accept', scopes: ['/d1/s1/c1/g2/'] });
    announceRequest({ id: 'q2', action: 'accept', scopes: ['/d1/s2/'] });
    stop();
    expect(heard).toEqual([{ event: 'request', data: { id: 'q1', action: 'accept' } }]);
  });
});

describe('WeChat’s push', () => {
  const { wechatPushToken: token, wechatPushAesKey: key, wechatAppId: appid } = settings();
  const push = (message: object, as = token) => {
    const Encrypt = encrypt(JSON.stringify(message), key, appid);
    const query = { timestamp: '1', nonce: '2', msg_signature: signature(as, '1', '2', Encrypt) };
    return receivePush(query, Buffer.from(JSON.stringify({ Encrypt })));
  };

  it('confirms the address only to WeChat', () => {
    const query = { timestamp: '1', nonce: '2', echostr: 'hello' };
    expect(confirmAddress({ ...query, signature: signature(token, '1', '2') })).toBe('hello');
    expect(() => confirmAddress({ ...query, signature: 'wrong' })).toThrow('签名不正确');
  });

  it('counts an accept once, whether WeChat, the app, or both tell of it', async () => {
    const accept = (CreateTime: number) => {
      const List = { TemplateId: progress(), SubscribeStatusString: 'accept' };
      return push({ FromUserName: 'o8', CreateTime, Event: 'subscribe_msg_popup_event', List });
    };
    const left = async () => (await creditsOf('o8')).get(progress());
    await accept(1);
    expect(await left()).toBe(1);
    await reportedAccept('o8', progress());
    expect(await left()).toBe(1);
    await accept(1);
    expect(await left()).toBe(1);
    await accept(2);
    expect(await left()).toBe(2);
  });

  it('forgets credits when the person switches a template off; a forged push changes nothing', async () => {
    await reportedAccept('o9', progress());
    const List = { TemplateId: progress(), SubscribeStatusString: 'reject' };
    const message = { FromUserName: 'o9', CreateTime: 1, Event: 'subscribe_msg_change_event', List };
    await expect(push(message, 'other')).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await creditsOf('o9')).get(progress())).toBe(1);
    await push(message);
    expect((await creditsOf('o9')).get(progress())).toBe(0);
  });
});
