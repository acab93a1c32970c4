/** Subscribe messages: typed templates and one-time credits. */
import { randomInt, randomUUID } from 'node:crypto';
import { WechatError } from '../errors.ts';
import { checkFields } from '../fields.ts';
import { pushEvent } from '../push.ts';
import type { Template } from '../templates.ts';
import { creditKey, type World } from '../world.ts';
import type { SandboxApi } from './api.ts';

const KEPT_MESSAGES = 20_000;
const STATES = new Set<unknown>(['developer', 'trial', 'formal']);

export const subscribeSend: SandboxApi = {
  path: '/cgi-bin/message/subscribe/send',
  method: 'POST',
  token: true,
  run({ world, body }) {
    const person = world.people.get(String(body.touser));
    if (!person) throw new WechatError(40003);
    const template = world.templates.get(String(body.template_id));
    if (!template) throw new WechatError(40037);
    const page = checkPage(world, body.page);
    checkState(body.miniprogram_state);
    const { data } = body;
    if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new WechatError(47001);
    const values = checkFields(template, data as Record<string, unknown>);
    takeCredit(world, person.openid, template);
    deliver(world, person.openid, template, page, values);
    const msgid = randomInt(1e9, 2e14);
    pushEvent(world, person.openid, 'subscribe_msg_sent_event', [
      { TemplateId: template.id, MsgID: String(msgid), ErrorCode: '0', ErrorStatus: 'success' },
    ]);
    return { errcode: 0, errmsg: 'ok', msgid };
  },
};

function checkPage(world: World, page: unknown): string | null {
  if (page === undefined || page === '') return null;
  if (typeof page !== 'string' || !/^[\w-]+(\/[\w-]+)*(\?\S*)?$/.test(page)) throw new WechatError(41030);
  const path = page.split('?', 1)[0] ?? '';
  if (world.pages !== null && !world.pages.includes(path)) throw new WechatError(41030);
  return page;
}

function checkState(state: unknown): void {
  if (state !== undefined && !STATES.has(state)) {
    throw new WechatError(47003, 'argument invalid! miniprogram_state invalid');
  }
}

function takeCredit(world: World, openid: string, template: Template): void {
  const person = world.people.get(openid);
  if (!person || person.subscribing === 'off' || person.refused.includes(template.id))
    throw new WechatError(43101);
  const key = creditKey(openid, template.id);
  const left = world.credits.get(key) ?? 0;
  if (left <= 0) throw new WechatError(43101);
  if (template.longTerm !== true) world.credits.set(key, left - 1);
}

function deliver(
  world: World,
  openid: string,
  template: Template,
  page: string | null,
  values: Map<string, string>,
): void {
  const fields = template.fields.map(({ key, label }) => ({ label, value: values.get(key) ?? '' }));
  const message = {
    id: randomUUID(),
    openid,
    templateId: template.id,
    title: template.title,
    page,
    fields,
    receivedAt: world.now(),
  };
  world.messages.push(message);
  if (world.messages.length > KEPT_MESSAGES) world.messages.splice(0, KEPT_MESSAGES / 10);
  world.events.emit('message', message);
}
