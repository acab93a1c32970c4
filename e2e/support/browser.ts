/** Chromium for the journeys: a phone-sized page for residents and workers, a desk-sized one for the admin. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { clockScript } from './clock.ts';
import { watchCalls } from './settled.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });

/** Where the pages are, and how far ahead their clock is. */
export interface Site {
  base: string;
  shiftMs: number;
}

/** A page with the problems of its own: errors thrown in it, for a journey to assert that there were none. */
export interface Watched {
  page: Page;
  problems: string[];
}

async function open(browser: Browser, site: Site, options: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: site.base,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...options,
  });
  await context.addInitScript({ content: clockScript(site.shiftMs) });
  const page = await context.newPage();
  watchCalls(page);
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  return { page, problems };
}

export const phone = (browser: Browser, site: Site): Promise<Watched> =>
  open(browser, site, {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
export const desk = (browser: Browser, site: Site): Promise<Watched> =>
  open(browser, site, { viewport: { width: 1440, height: 900 } });

interface AxeViolation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** Serious and critical findings of axe on the page as it stands, one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } };
    return (await axe.run()).violations;
  });
  return violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map(
      (violation) =>
        `${violation.id}: ${violation.help} ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
}
