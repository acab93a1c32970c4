/** When a page has everything it asks the server for. The half second of "network idle" would add up over sixty pages. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** What a page needs next it asks for at once. */
const stillMs = 150;
const watched = new WeakMap<Page, { underWay: Set<Request>; lastAt: number }>();

/** From the first call on, so that nothing is missed. */
export function watchCalls(page: Page): void {
  const seen = { underWay: new Set<Request>(), lastAt: Date.now() };
  watched.set(page, seen);
  const moved = () => (seen.lastAt = Date.now());
  const end = (request: Request) => {
    if (seen.underWay.delete(request)) moved();
  };
  page.on('request', (request) => {
    // A stream of news never ends.
    if (request.resourceType() !== 'eventsource') seen.underWay.add(request);
    moved();
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  // What the page before still waited for is nobody's any more.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) seen.underWay.clear();
  });
}

export async function settled(page: Page): Promise<void> {
  const seen = watched.get(page);
  if (!seen) throw new Error('nobody watches this page');
  while (seen.underWay.size > 0 || Date.now() - seen.lastAt < stillMs) await pause(20);
}
