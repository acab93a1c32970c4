/** The week board as a journey sees it: chips, the cells they stand in, what is said, and the desk's own reading. */
import type { Locator, Page } from 'playwright-core';

export const board = (page: Page): Locator => page.getByRole('region', { name: '一周的预约' });
export const chip = (page: Page, id: string): Locator => page.locator(`[data-booking="${id}"]`);
export const timeOf = async (page: Page, id: string): Promise<string> =>
  chip(page, id).locator('b').innerText();
/** Person, day and half, as in `s1 2026-11-26 morning`. */
export const cellOf = (page: Page, id: string): Promise<string | null> =>
  page.locator('[data-cell]', { has: chip(page, id) }).getAttribute('data-cell');
export const cell = (page: Page, name: string): Locator => page.locator(`[data-cell="${name}"]`);
export const said = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').getByText(words).waitFor();
export const toast = (page: Page): Locator => page.locator('.toast');

/** With the session of whoever is signed in. */
export const read = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(async (url) => (await fetch(url)).json() as Promise<T>, `/api${path}`);

export async function openBoard(page: Page, query = ''): Promise<void> {
  await page.goto(`/admin/appointments${query}`);
  await board(page).waitFor();
}
