/** The live line to workers' screens: stored notices, and word that a request in their scope has changed. */
import type { StaffActor } from '../kernel/actor.ts';
import { inScope } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { logger } from '../kernel/logger.ts';
import { NotificationModel, recipientKey, type NotificationDocument } from './model.ts';
import { presentNotification } from './present.ts';

export interface LiveEvent {
  id?: string;
  event: string;
  data: unknown;
}

export interface WorkStream {
  /** What was stored after this id, oldest first. */
  since: (lastEventId: string | undefined) => Promise<LiveEvent[]>;
  subscribe: (listener: (event: LiveEvent) => void) => () => void;
}

interface Listener {
  recipient: string;
  scopePath: string;
  send: (event: LiveEvent) => void;
}

const listeners = new Set<Listener>();
const POLL_MS = 1_000;
/** Ids made by other processes may come up to this many polls late. */
const LATE_POLLS = 5;
const RESUMED = 200;

/** Tells this process's listeners; other processes find the notice by looking. */
export function publish(notice: NotificationDocument): void {
  const event = eventOf(notice);
  for (const listener of listeners) if (listener.recipient === notice.recipient) listener.send(event);
}

/** Word for open screens that they should look again; not stored and not repeated. */
export function announceRequest(change: { id: string; action: string; scopes: readonly string[] }): void {
  const event = { event: 'request', data: { id: change.id, action: change.action } };
  for (const listener of listeners) {
    if (change.scopes.some((path) => inScope(listener.scopePath, path))) listener.send(event);
  }
}

export function workStream(actor: StaffActor): WorkStream {
  const recipient = recipientKey({ kind: 'staff', id: actor.id });
  return {
    since: async (lastEventId) => {
      if (lastEventId === undefined) return [];
      const missed = await NotificationModel.find({ recipient, _id: { $gt: lastEventId } })
        .sort({ _id: 1 })
        .limit(RESUMED)
        .lean<NotificationDocument[]>();
      return missed.map(eventOf);
    },
    subscribe: (send) => {
      const listener = { recipient, scopePath: actor.scopePath, send: onceEach(send) };
      listeners.add(listener);
      startLooking();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stopLooking();
      };
    },
  };
}

const eventOf = (notice: NotificationDocument): LiveEvent => ({
  id: notice._id,
  event: 'notification',
  data: presentNotification(notice),
});

/** A notice may be heard directly and found by looking; it is sent once. */
function onceEach(send: (event: LiveEvent) => void): (event: LiveEvent) => void {
  const recent: string[] = [];
  return (event) => {
    if (event.id !== undefined) {
      if (recent.includes(event.id)) return;
      recent.push(event.id);
      if (recent.length > 100) recent.shift();
    }
    send(event);
  };
}

let looking: ReturnType<typeof setInterval> | undefined;
let horizon: string[] = [];

function startLooking(): void {
  if (looking) return;
  horizon = [newId()];
  looking = setInterval(() => {
    look().catch((error: unknown) => logger.warn({ error: String(error) }, 'looking for notices failed'));
  }, POLL_MS).unref();
}

export function stopLooking(): void {
  clearInterval(looking);
  looking = undefined;
}

async function look(): Promise<void> {
  const since = horizon[0] ?? newId();
  horizon.push(newId());
  if (horizon.length > LATE_POLLS) horizon.shift();
  const recipients = [...new Set([...listeners].map(({ recipient }) => recipient))];
  const found = await NotificationModel.find({ recipient: { $in: recipients }, _id: { $gt: since } })
    .sort({ _id: 1 })
    .lean<NotificationDocument[]>();
  for (const notice of found) publish(notice);
}
