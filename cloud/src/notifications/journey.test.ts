import { describe, expect, it } from 'vitest';
import { accounts } from '../accounts/index.ts';
import { settings } from '../kernel/config.ts';
import { people } from '../people/index.ts';
import { testApp } from '../testing/app.ts';
import { aStaff } from '../testing/organisation.ts';
import { withSandbox } from '../testing/phone.ts';
import { creditKey } from '../wechat-sandbox/world.ts';
import { notifications } from './index.ts';
import { notify } from './notify.ts';

const app = testApp([accounts, people, notifications]);
const { world, person, loginCode } = withSandbox();

interface Me {
  token: string;
  me: { resident: { id: string; phoneMasked?: string; verificationLevel: number }; staff?: { id: string } };
}
interface Templates {
  items: { templateId: string; kinds: string[]; remaining: number }[];
}

async function signIn(openid: string) {
  person(openid);
  const { status, body } = await app.call<Me>('POST /session/wechat', { body: { code: loginCode(openid) } });
  expect(status).toBe(200);
  return body;
}

describe('coming in by WeChat', () => {
  it('opens a session, refuses a used code, and says politely that WeChat is away', async () => {
    person('o-in');
    const code = loginCode('o-in');
    const first = await app.call<Me>('POST /session/wechat', { body: { code } });
    expect(first.body.me.resident).toMatchObject({ verificationLevel: 0, elderMode: false });
    expect(JSON.stringify(first.body)).not.toMatch(/session_key|o-in/);
    const again = await app.call('POST /session/wechat', { body: { code } });
    expect(again).toMatchObject({ status: 400, body: { error: 'people.codeUsed' } });
    world().faults.push({ api: '*', kind: 'drop' });
    const away = await app.call('POST /session/wechat', { body: { code } });
    expect(away).toMatchObject({ status: 503, body: { error: 'people.wechatDown' } });
  });

  it('takes the phone number once by its own code, and lets the person leave', async () => {
    const { token } = await signIn('o-phone');
    const other = person('o-other');
    expect((await app.call('POST /me/phone', { body: { code: other.phoneCode() } }, token)).status).toBe(400);
    const body = { code: person('o-phone').phoneCode() };
    const first = await app.call<Me['me']>('POST /me/phone', { body, key: 'phone-key-1' }, token);
    expect(first.body.resident).toMatchObject({ phoneMasked: '138****0001', verificationLevel: 1 });
    const repeat = await app.call('POST /me/phone', { body, key: 'phone-key-1' }, token);
    expect(repeat.body).toEqual(first.body);
    expect(JSON.stringify((await app.call('GET /me/export', {}, token)).body)).toContain('13800000001');
    expect((await app.call('DELETE /me', {}, token)).status).toBe(200);
    expect((await app.call('GET /me', {}, token)).status).toBe(401);
  });
});

describe('a worker with a bound phone', () => {
  it('is told on the phone, in the inbox and on the open screen within a second', async () => {
    const now = app.clock.now();
    const staff = await aStaff(now, { role: 'socialWorker' });
    const { token } = await signIn('o-worker');
    const templateId = settings().wechatTemplateIds.assigned ?? '';
    const before = await app.call<Templates>('GET /me/subscriptions', {}, token);
    expect(before.body.items.map((item) => item.templateId)).not.toContain(templateId);
    const { body } = await app.call<{ code: string }>('POST /desk/me/binding-code', {}, staff.token);
    const bound = await app.call<Me['me']>('POST /me/staff-binding', { body: { code: body.code } }, token);
    expect(bound.body.staff?.id).toBe(staff.id);

    world().credits.set(creditKey('o-worker', templateId), 1);
    const choices = { body: { choices: [{ templateId, choice: 'accept' }] }, key: 'choice-key-1' };
    for (let count = 0; count < 2; count += 1) await app.call('POST /me/subscriptions', choices, token);
    const after = await app.call<Templates>('GET /me/subscriptions', {}, token);
    expect(after.body.items.find((item) => item.templateId === templateId)?.remaining).toBe(1);

    const heard = await listen(staff.token);
    const started = performance.now();
    const to = { kind: 'staff' as const, id: staff.id };
    await notify({ to, kind: 'requestAssigned', title: '新派单', body: '路灯不亮', cause: 'e1' }, now);
    await expect.poll(() => world().messages.some(({ openid }) => openid === 'o-worker')).toBe(true);
    expect(performance.now() - started).toBeLessThan(1_000);
    await expect.poll(() => heard.text()).toContain('路灯不亮');
    heard.stop();
    const inbox = await app.call('GET /desk/notifications', {}, staff.token);
    expect(inbox.body).toMatchObject({ unread: 1, items: [{ kind: 'requestAssigned' }] });
    expect((await app.call('GET /desk/notifications', {}, token)).status).toBe(200);
    expect((await app.call('GET /me/notifications', {}, staff.token)).status).toBe(403);
  });
});

async function listen(token: string) {
  const stop = new AbortController();
  const response = await fetch(`${app.baseUrl()}/api/desk/stream`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  });
  let heard = '';
  const read = async () => {
    for await (const chunk of response.body ?? []) heard += Buffer.from(chunk).toString();
  };
  read().catch(() => undefined);
  return { text: () => heard, stop: () => stop.abort() };
}
