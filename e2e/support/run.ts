/** What every journey starts from: the run's server, a browser of its own, phones and desks to open. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { desk, launch, phone, type Site, type Watched } from './browser.ts';

export const site: Site = { base: inject('base'), shiftMs: inject('shiftMs') };
/** The time at the server. */
export const now = (): Date => new Date(Date.now() + site.shiftMs);

/** What the screens showed when a journey failed. */
const pictures = path.join('.cache', 'journeys');

/** Call at the top of a journey's file; the pages live as long as its tests. */
export function useBrowser(): { phone: () => Promise<Watched>; desk: () => Promise<Watched> } {
  let browser: Browser | undefined;
  const running = (): Browser => {
    if (!browser) throw new Error('the browser is not running yet');
    return browser;
  };
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const pages = running()
      .contexts()
      .flatMap((context) => context.pages());
    for (const [index, page] of pages.entries())
      await page.screenshot({ path: path.join(pictures, `${task.name.slice(0, 60)} ${index + 1}.png`) });
  });
  afterAll(async () => browser?.close());
  return { phone: () => phone(running(), site), desk: () => desk(running(), site) };
}
