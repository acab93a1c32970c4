/** In the browser, WeChat is played by the sandbox of the same origin: who is on the phone, codes, subscriptions. */
import { Refused, type SubscribeChoice } from './types';

const noSandbox = () => new Refused('网页预览要连着微信沙箱才能用这一项');

async function ask<T>(path: string, body?: object): Promise<T> {
  const init = body
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const answer = await fetch(`/sandbox/${path}`, init);
  if (!answer.ok) throw noSandbox();
  return (await answer.json()) as T;
}

/** Whose phone this tab is: named in the address by the sandbox's phone page, and kept for the tab. */
export function sandboxUser(): string | undefined {
  const named = new URLSearchParams(window.location.search).get('sandboxUser');
  if (named) window.sessionStorage.setItem('sandboxUser', named);
  return window.sessionStorage.getItem('sandboxUser') ?? undefined;
}

/** Nobody named: the first person that the sandbox knows. */
async function person(): Promise<string> {
  const named = sandboxUser();
  if (named) return encodeURIComponent(named);
  const { items } = await ask<{ items: { openid: string }[] }>('people');
  const first = items[0];
  if (!first) throw noSandbox();
  return encodeURIComponent(first.openid);
}

export const sandboxLoginCode = async () =>
  (await ask<{ code: string }>(`people/${await person()}/login-code`, {})).code;

export const sandboxPhoneCode = async () =>
  (await ask<{ code: string }>(`people/${await person()}/phone-code`, {})).code;

export async function sandboxSubscribe(templateIds: string[]): Promise<Record<string, SubscribeChoice>> {
  const path = `people/${await person()}/subscriptions`;
  const answer = await ask<Record<string, string | number>>(path, { tmplIds: templateIds });
  if (answer.errCode) throw new Refused('微信没有打开订阅消息，有进展就放在“消息”里');
  return Object.fromEntries(templateIds.map((id) => [id, answer[id] === 'accept' ? 'accept' : 'reject']));
}
