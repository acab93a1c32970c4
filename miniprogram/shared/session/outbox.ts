/** What a worker did without a network: kept on the phone in order, each under its own key, sent when there is one. */
import { create } from 'zustand';
import { call } from '../api/client';
import { ApiError, wordsOf } from '../api/errors';
import { newKey } from '../api/key';
import type { Body, Key } from '../api/types';
import { platform } from '../platform';

export type WorkAction = Extract<Key, `POST /desk/requests/:id/${string}`>;
export interface Queued {
  key: string;
  action: WorkAction;
  requestId: string;
  title: string;
  body: unknown;
  /** Why the server would not have it; the worker decides what then. */
  refused?: string;
}

const kept = platform.store.get('outbox') as Queued[] | undefined;
export const useOutbox = create<{ items: Queued[] }>(() => ({ items: kept || [] }));

const change = (items: Queued[]) => {
  useOutbox.setState({ items });
  platform.store.set('outbox', items);
};
export const dropQueued = (key: string) =>
  change(useOutbox.getState().items.filter((item) => item.key !== key));

const send = ({ action, requestId, body, key }: Queued) =>
  call(action, { params: { id: requestId }, body, key } as unknown as Parameters<
    typeof call<typeof action>
  >[1]);

/** Does it now, or puts it into the queue when there is no network. */
export async function act<K extends WorkAction>(
  action: K,
  request: { id: string; title: string },
  body: Body<K>,
): Promise<'sent' | 'queued'> {
  const item: Queued = { key: newKey(), action, requestId: request.id, title: request.title, body };
  try {
    await send(item);
    return 'sent';
  } catch (error) {
    if (!(error instanceof ApiError) || !error.offline) throw error;
    change([...useOutbox.getState().items, item]);
    return 'queued';
  }
}

/** In order; stops at the first that finds no network, marks what the server refuses. */
export async function sendOutbox() {
  for (const item of useOutbox.getState().items) {
    if (item.refused) continue;
    try {
      await send(item);
      dropQueued(item.key);
    } catch (error) {
      if (error instanceof ApiError && error.offline) return;
      change(
        useOutbox
          .getState()
          .items.map((other) => (other.key === item.key ? { ...other, refused: wordsOf(error) } : other)),
      );
    }
  }
}
