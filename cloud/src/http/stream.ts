/** Server-sent events: resumes without a gap, beats, drops slow clients and ends when the session does. */
import type { ServerResponse } from 'node:http';

export interface StreamEvent {
  /** A later connection resumes after it; an event without id is not repeated. */
  id?: string;
  event: string;
  data: unknown;
}

/** What an endpoint with `produces: 'stream'` answers. */
export interface StreamAnswer {
  /** Everything stored after this id, oldest first; called once at the start. */
  since: (lastEventId: string | undefined) => Promise<readonly StreamEvent[]>;
  /** Calls the listener for each new event until the returned function is called. */
  subscribe: (listener: (event: StreamEvent) => void) => () => void;
}

/** A client that leaves this much unread is cut off; it comes back with its Last-Event-ID. */
const slowClientBytes = 256 * 1024;
const heartbeatMs = 20_000;

/**
 * Feeds the response until the client goes away or `end` is called. New events that come while the stored ones are
 * read are held back and then sent, each id once.
 */
export async function feed(
  response: ServerResponse,
  answer: StreamAnswer,
  lastEventId: string | undefined,
  onEnd: (end: () => void) => () => void,
): Promise<void> {
  const stopped: (() => void)[] = [];
  const stop = (): void => {
    for (const release of stopped.splice(0)) release();
    response.end();
  };
  response.on('close', stop);
  stopped.push(onEnd(stop));
  const seen = new Set<string>();
  const held: StreamEvent[] = [];
  let live = false;
  const send = (event: StreamEvent): void => {
    if (event.id !== undefined && seen.has(event.id)) return;
    response.write(format(event));
    if (response.writableLength > slowClientBytes) response.destroy();
  };
  stopped.push(answer.subscribe((event) => (live ? send(event) : held.push(event))));
  response.write('retry: 2000\n\n');
  for (const event of await answer.since(lastEventId)) {
    send(event);
    if (event.id !== undefined) seen.add(event.id);
  }
  for (const event of held.splice(0)) send(event);
  live = true;
  seen.clear();
  const heartbeat = setInterval(() => response.write(': beat\n\n'), heartbeatMs);
  stopped.push(() => clearInterval(heartbeat));
  if (response.destroyed) stop();
}

function format({ id, event, data }: StreamEvent): string {
  const identity = id === undefined ? '' : `id: ${id}\n`;
  return `${identity}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
