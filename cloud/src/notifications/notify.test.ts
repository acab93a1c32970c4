import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { recordChoices } from './commands/record-choices.ts';
import { creditsOf } from './credits.ts';
import { deliverDue } from './jobs.ts';
import { NotificationModel } from './model.ts';
import { later, now, progress, withSandbox } from '../testing/phone.ts';
import { notify, type Notice } from './notify.ts';
import { outboxSettled } from './outbox.ts';
import { inboxOf } from './queries.ts';

testDatabase();
const { world, phone } = withSandbox();

const notice = (id: string, over: Partial<Notice> = {}): Notice => ({
  to: { kind: 'resident', id },
  kind: 'requestProgress',
  title: '3号楼门口路灯不亮',
  body: '已派给社工李敏，今天17:30前会联系您，请保持电话畅通',
  state: '已派单',
  about: { kind: 'request', id: 'q1' },
  link: 'packages/requests/pages/detail?id=q1',
  cause: 'event-1',
  ...over,
});
const tell = async (id: string, over: Partial<Notice> = {}, at = now) => {
  await notify(notice(id, over), at);
  await outboxSettled();
};
const stateOf = async (id: string, cause = 'event-1') =>
  (await NotificationModel.findOne({ recipient: `resident:${id}`, cause }).lean())?.wechat;

describe('telling a resident', () => {
  it('puts it into the inbox and, with a credit, on the phone, cut to WeChat’s limits', async () => {
    const { actor, accept, messages } = await phone('o1');
    await accept(1);
    await tell(actor.id);
    expect(messages()[0]?.fields).toContainEqual({
      label: '进展',
      value: '已派给社工李敏，今天17:30前会联系…',
    });
    expect(await stateOf(actor.id)).toMatchObject({ state: 'sent', attempts: 1 });
    const inbox = await inboxOf(actor, {});
    expect(inbox).toMatchObject({ unread: 1, items: [{ title: '3号楼门口路灯不亮', read: false }] });
    expect((await creditsOf('o1')).get(progress())).toBe(0);
  });

  it('does so once for one event, however often it is delivered', async () => {
    const { actor, accept, messages } = await phone('o2');
    await accept(3);
    await Promise.all([tell(actor.id), tell(actor.id), tell(actor.id)]);
    expect(messages()).toHaveLength(1);
    expect((await inboxOf(actor, {})).items).toHaveLength(1);
  });

  it('stays in the app without a credit, and asks WeChat for nothing', async () => {
    const { actor } = await phone('o3');
    await tell(actor.id);
    expect(await stateOf(actor.id)).toMatchObject({ state: 'noCredit' });
    expect((await inboxOf(actor, {})).unread).toBe(1);
  });

  it('believes WeChat when it knows of no credit left', async () => {
    const { actor, accept, messages } = await phone('o4');
    await accept(2);
    world().credits.set(`o4|${progress()}`, 0);
    await tell(actor.id);
    expect(await stateOf(actor.id)).toMatchObject({ state: 'refused' });
    expect(messages()).toHaveLength(0);
    expect((await creditsOf('o4')).get(progress())).toBe(0);
  });

  it('waits for the morning with an ordinary notice', async () => {
    const { actor, accept, messages } = await phone('o5');
    await accept(1);
    const night = new Date('2026-11-23T15:00:00Z');
    await tell(actor.id, {}, night);
    expect(messages()).toHaveLength(0);
    await deliverDue(night);
    expect(messages()).toHaveLength(0);
    await deliverDue(new Date('2026-11-23T23:30:00Z'));
    expect(messages()).toHaveLength(1);
  });
});

describe('when WeChat is in trouble', () => {
  it.each([
    ['drops the line', { kind: 'drop' as const }],
    ['answers too late', { kind: 'slow' as const, ms: 1_500 }],
    ['is busy', { kind: 'error' as const, errcode: -1 }],
  ])('tries again later when it %s, and loses nothing', async (_what, fault) => {
    const { actor, accept, messages } = await phone(`o-${fault.kind}`);
    await accept(2);
    world().faults.push({ api: '/cgi-bin/message/subscribe/send', ...fault });
    await tell(actor.id);
    expect(await stateOf(actor.id)).toMatchObject({ state: 'pending', attempts: 1 });
    await deliverDue(later(2_000));
    expect(await stateOf(actor.id)).toMatchObject({ state: 'pending', attempts: 2 });
    world().faults.length = 0;
    expect(await deliverDue(later(3_000))).toBe(0);
    await deliverDue(later(20_000));
    expect(await stateOf(actor.id)).toMatchObject({ state: 'sent', attempts: 3 });
    expect(messages().length).toBeGreaterThanOrEqual(1);
    expect((await inboxOf(actor, {})).unread).toBe(1);
  });

  it('is not asked again for what it refuses for good', async () => {
    const { actor, accept } = await phone('o-bad');
    await accept(1);
    await tell(actor.id, { link: '/wrong page' });
    expect(await stateOf(actor.id)).toMatchObject({ state: 'failed' });
    expect((await stateOf(actor.id))?.error).toContain('41030');
  });

  it('takes over what a dead process left behind, once', async () => {
    const { actor, accept, messages } = await phone('o-left');
    await accept(1);
    world().faults.push({ api: '/cgi-bin/message/subscribe/send', kind: 'drop', count: 1 });
    await tell(actor.id);
    await Promise.all([deliverDue(later(60_000)), deliverDue(later(60_000))]);
    expect(messages()).toHaveLength(1);
  });
});

describe('credits', () => {
  it('add up by accepts, refuse unknown templates, and survive a repeated report', async () => {
    const { actor, accept } = await phone('o-credits');
    await accept(3);
    const choices = [{ templateId: progress(), choice: 'reject' as const }];
    await recordChoices({ actor, now }, { choices });
    expect((await creditsOf('o-credits')).get(progress())).toBe(3);
    const unknown = [{ templateId: 'x', choice: 'accept' as const }];
    await expect(recordChoices({ actor, now }, { choices: unknown })).rejects.toMatchObject({
      code: 'notifications.unknownTemplate',
    });
  });
});
