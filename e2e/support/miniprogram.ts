/** The mini-program's preview in the browser, held by a person that the sandbox knows. */
import type { Locator, Page } from 'playwright-core';

export const openAs = (page: Page, openid: string, path = '/pages/home/index'): Promise<unknown> =>
  page.goto(`/m/?sandboxUser=${openid}#${path}`);

/** Taro keeps the pages behind in the document; only the one in front is seen. */
export const front = (page: Page): Locator => page.locator('.taro_page:visible').last();

const named = (page: Page, text: string | RegExp, exact: boolean): Locator =>
  front(page).getByText(text, { exact }).and(page.locator(':visible'));

/** Waits for words that contain the text. */
export const see = (page: Page, text: string | RegExp): Promise<void> =>
  named(page, text, false).first().waitFor();
/** Taps what says exactly this; the last one, as buttons and sheets come after what they are about. */
export const tap = (page: Page, text: string): Promise<void> => named(page, text, true).last().click();

/** Into the first field for longer words on the page or in its sheet. */
export const write = (page: Page, words: string): Promise<void> =>
  front(page).locator('textarea:visible').first().fill(words);
