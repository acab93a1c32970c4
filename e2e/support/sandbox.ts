/** The WeChat sandbox as a test sees it: who has a phone, and what messages stand on it. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Message {
  openid: string;
  title: string;
  page: string | null;
  fields: { label: string; value: string }[];
  receivedAt: number;
}
interface Phone {
  openid: string;
  name: string;
  role: string;
}

const items = async <T>(url: string): Promise<T[]> =>
  ((await (await fetch(url)).json()) as { items: T[] }).items;

/** Everybody whose name, phone or role has the text. */
export const peopleWith = (base: string, text: string): Promise<Phone[]> =>
  items(`${base}/sandbox/people?text=${encodeURIComponent(text)}`);

/** What the authenticator on somebody's phone shows now. */
export async function adminCode(base: string, name: string): Promise<string> {
  const owner = (await peopleWith(base, name))[0];
  const shown = await (await fetch(`${base}/sandbox/people/${owner?.openid ?? name}`)).json();
  return (shown as { adminCode?: string }).adminCode ?? '';
}

const messagesOf = (base: string, openid: string): Promise<Message[]> =>
  items(`${base}/sandbox/people/${openid}/messages`);

/** Waits until one of these people gets a message of this kind that says this; fails after five seconds. */
export async function untilTold(
  base: string,
  people: readonly Phone[],
  { kind, words, since }: { kind: string; words: string; since: Date },
): Promise<Phone & { message: Message }> {
  const end = performance.now() + 5000;
  while (performance.now() < end) {
    for (const somebody of people) {
      const message = (await messagesOf(base, somebody.openid)).find(
        ({ title, fields, receivedAt }) =>
          title === kind &&
          receivedAt >= since.getTime() &&
          fields.some(({ value }) => value.includes(words)),
      );
      if (message) return { ...somebody, message };
    }
    await pause(30);
  }
  throw new Error(`nobody has the message ${kind} about ${words}`);
}
