/** What a worker did without a network: kept on the phone in order, each under its own key, sent when there is one. */
import { create } from 'zustand';
import { call } from '../api/client';
import { ApiError, wordsOf } from '../api/errors';
import { newKey } from '../api/key';
import type { Body, Key } from '../api/types';
import { platform } from '../platform';
import { sendFiles, withFiles, type QueuedFile } from './outbox-files';

export type WorkAction = Extract<
  Key,
  `POST /desk/${'requests' | 'appointments' | 'cases' | 'sessions'}/:id/${string}`
>;
export interface Queued {
  key: string;
  action: WorkAction;
  /** Of the request, the appointment, the case or the lesson. */
  requestId: string;
  /** Whom or what in it: the person on a roll, the goal of a case. */
  about?: string;
  title: string;
  body: unknown;
  files?: QueuedFile[];
  /** Why the server would not have it; the worker decides what then. */
  refused?: string;
}

const kept = platform.store.get('outbox') as Queued[] | undefined;
export const useOutbox = create<{ items: Queued[] }>(() => ({ items: kept || [] }));
const queue = () => useOutbox.getState().items;

const change = (items: Queued[]) => {
  useOutbox.setState({ items });
  platform.store.set('outbox', items);
};
export const dropQueued = (key: string) => change(queue().filter((item) => item.key !== key));
const note = (key: string, part: Partial<Queued>) =>
  change(queue().map((item) => (item.key === key ? { ...item, ...part } : item)));

async function send({ action, requestId, body, key, files = [] }: Queued): Promise<void> {
  const sent = await sendFiles(files, (arrived) => note(key, { files: arrived }));
  const whole = withFiles(body, sent);
  await call(action, { params: { id: requestId }, body: whole, key } as unknown as Parameters<
    typeof call<typeof action>
  >[1]);
}

/** The acts of one visit build on each other; those of a request stand alone. */
const isChained = ({ action }: Pick<Queued, 'action'>) => action.includes('/appointments/');

/** What was refused and is done again by this one. */
const redoneBy =
  (item: Queued) =>
  ({ requestId, about, action, refused }: Queued) =>
    requestId === item.requestId && about === item.about && action === item.action && Boolean(refused);

/** What was refused is done again in its old place, before everything that builds on it. */
function enqueue(item: Queued) {
  const isOld = redoneBy(item);
  const items = queue();
  change(items.some(isOld) ? items.map((old) => (isOld(old) ? item : old)) : [...items, item]);
}

const mustWait = (item: Queued) =>
  queue().some(({ requestId, refused }) => requestId === item.requestId && (isChained(item) || !refused));

/** Does it now, or puts it into the queue when there is no network or when something before it still waits there. */
export async function act<K extends WorkAction>(
  action: K,
  request: { id: string; title: string; about?: string },
  body: Body<K>,
  files: QueuedFile[] = [],
): Promise<'sent' | 'queued'> {
  const { id: requestId, title, about } = request;
  const item: Queued = {
    key: newKey(),
    action,
    requestId,
    ...(about === undefined ? {} : { about }),
    title,
    body,
    ...(files.length > 0 ? { files } : {}),
  };
  if (!mustWait(item)) {
    try {
      await send(item);
      const isOld = redoneBy(item);
      if (queue().some(isOld)) change(queue().filter((old) => !isOld(old)));
      return 'sent';
    } catch (error) {
      if (!(error instanceof ApiError) || !error.offline) throw error;
    }
  }
  enqueue({ ...item, ...(files.length > 0 ? { files: await keptFiles(files) } : {}) });
  await sendOutbox();
  const left = queue().find(({ key }) => key === item.key);
  if (!left?.refused) return left ? 'queued' : 'sent';
  dropQueued(item.key);
  throw new ApiError(left.refused, 'outbox.refused', 409);
}

const keptFiles = (files: QueuedFile[]): Promise<QueuedFile[]> =>
  Promise.all(files.map(async (file) => ({ ...file, ...(await platform.keepFile(file)) })));

let sending: Promise<void> | undefined;

/** In order, one run at a time. */
export const sendOutbox = () => (sending ??= sendAll().finally(() => (sending = undefined)));

/** Stops at the first that finds no network; what the server refuses is marked and holds back what builds on it. */
async function sendAll(): Promise<void> {
  const stuck = new Set<string>();
  for (const item of queue()) {
    if (item.refused && isChained(item)) stuck.add(item.requestId);
    if (item.refused || stuck.has(item.requestId)) continue;
    try {
      await send(item);
      dropQueued(item.key);
    } catch (error) {
      if (error instanceof ApiError && error.offline) return;
      note(item.key, { refused: wordsOf(error) });
      if (isChained(item)) stuck.add(item.requestId);
    }
  }
}
