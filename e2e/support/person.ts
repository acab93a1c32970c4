/** A person of the sandbox at the API of the mini-program: prepares what a journey is not about. */
import { randomUUID } from 'node:crypto';

export interface Person {
  call: <T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<T>;
  /** Says yes to WeChat messages, as somebody who has used the app before. */
  subscribe: (times?: number) => Promise<void>;
}

/** Templates in one dialog of WeChat. */
const mostAtOnce = 3;

async function answerOf<T>(answer: Response, what: string): Promise<T> {
  if (!answer.ok) throw new Error(`${what} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

export async function person(base: string, openid: string): Promise<Person> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const atPhone = `/sandbox/people/${openid}`;
  const { code } = await answerOf<{ code: string }>(await post(`${atPhone}/login-code`, {}), 'login code');
  const { token } = await answerOf<{ token: string }>(await post('/api/session/wechat', { code }), 'sign-in');

  const call: Person['call'] = async (method, path, body) => {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': randomUUID(),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    };
    const answer = await fetch(`${base}/api${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return answerOf(answer, `${method} ${path}`);
  };
  const subscribe = async (times = 1): Promise<void> => {
    const { items } = await call<{ items: { templateId: string }[] }>('GET', '/me/subscriptions');
    const all = items.map(({ templateId }) => templateId);
    for (let time = 0; time < times; time += 1) {
      for (let first = 0; first < all.length; first += mostAtOnce) {
        const tmplIds = all.slice(first, first + mostAtOnce);
        await answerOf(await post(`${atPhone}/subscriptions`, { tmplIds }), 'subscription dialog');
        const choices = tmplIds.map((templateId) => ({ templateId, choice: 'accept' }));
        await call('POST', '/me/subscriptions', { choices });
      }
    }
  };
  return { call, subscribe };
}
