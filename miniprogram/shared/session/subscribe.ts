/** WeChat messages that a tap may ask for: which templates there are, and what the person said. */
import { useEffect, useState } from 'react';
import { call } from '../api/client';
import { newKey } from '../api/key';
import type { Answer, Notification } from '../api/types';
import { platform } from '../platform';

export type ToldKind = Notification['kind'];
type Template = Answer<'GET /me/subscriptions'>['items'][number];

/** WeChat shows at most three at once. */
const atOnce = 3;

/** Asked for when the page opens: in the tap itself WeChat allows no waiting. Undefined until the answer is there. */
export function useTemplates(kinds: readonly ToldKind[]): Template[] | undefined {
  const [templates, setTemplates] = useState<Template[]>();
  const wanted = kinds.join();
  useEffect(() => {
    const named = new Set<string>(wanted.split(','));
    call('GET /me/subscriptions', {}).then(
      ({ items }) =>
        setTemplates(items.filter(({ kinds: its }) => its.some((kind) => named.has(kind))).slice(0, atOnce)),
      () => setTemplates([]),
    );
  }, [wanted]);
  return templates;
}

/** Called straight from a tap; true when at least one yes was said. */
export async function askToTell(templates: readonly Template[]): Promise<boolean> {
  if (templates.length === 0) return false;
  const answers = await platform.subscribe(templates.map(({ templateId }) => templateId));
  const choices = Object.entries(answers).map(([templateId, choice]) => ({ templateId, choice }));
  if (choices.length > 0) await call('POST /me/subscriptions', { body: { choices }, key: newKey() });
  return choices.some(({ choice }) => choice === 'accept');
}
