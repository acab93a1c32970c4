/** Which domain listens to which of WeChat's pushed events; WeChat knows only one address for all of them. */
import type { PushedEvent } from './push.ts';

type PushHandler = (event: PushedEvent) => Promise<void>;

const handlers = new Map<string, PushHandler>();

/** A domain registers when it is loaded; a handler must bear the same event twice. */
export function onPush(event: string, handler: PushHandler): void {
  handlers.set(event, handler);
}

export async function handlePush(event: PushedEvent): Promise<void> {
  await handlers.get(event.event)?.(event);
}
