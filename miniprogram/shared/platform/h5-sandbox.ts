/** In the browser, WeChat is played by the sandbox of the same origin: who is on the phone, codes, subscriptions. */
import { Refused, type SubscribeChoice } from './types';

/** Whose phone this is: `?openid=` in the address, kept for the session of this tab. */
const openid = () => {
  const fromAddress = new URLSearchParams(window.location.search).get('openid');
  if (fromAddress) window.sessionStorage.setItem('openid', fromAddress);
  return window.sessionStorage.getItem('openid') ?? 'demo-resident-1';
};

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Refused('网页预览要连着微信沙箱才能用这一项');
  return (await answer.json()) as T;
}

export const sandboxLoginCode = async () =>
  (await ask<{ code: string }>(`/sandbox/login-code?openid=${encodeURIComponent(openid())}`)).code;

export const sandboxPhoneCode = async () =>
  (await ask<{ code: string }>(`/sandbox/phone-code?openid=${encodeURIComponent(openid())}`)).code;

export const sandboxSubscribe = (templateIds: string[]) =>
  ask<Record<string, SubscribeChoice>>('/sandbox/subscribe', { openid: openid(), templateIds });
