/** The week board: a clerk books for a resident, moves by keyboard and by drag, takes back, opens a number, prints door cards. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { civilDate, dayAt, dayOf, weekdayOf } from '../cloud/src/kernel/calendar-days.ts';
import { signIn } from './support/admin.ts';
import { seriousFindings, type Watched } from './support/browser.ts';
import { now, useBrowser } from './support/run.ts';
import { board, cell, cellOf, chip, openBoard, read, said, timeOf, toast } from './support/week-board.ts';

const open = useBrowser();

/** Day, time and person, as they are read out. */
const whenOf = (page: Page, id: string): Promise<string | null> =>
  chip(page, id).locator('.only-read').textContent();

const familyName = '王';
const service = '社工家访';

/** Which of the first people found has not booked as often as one may. */
async function whoMayBook(page: Page): Promise<number> {
  const { items: people } = await read<Listed>(
    page,
    `/residents?limit=8&text=${encodeURIComponent(familyName)}`,
  );
  const { items: offers } = await read<Listed>(page, '/desk/offers');
  const offerId = offers.find(({ name }) => name === service)?.id ?? '';
  const from = civilDate(now().getTime());
  for (const [index, { id: residentId }] of people.entries()) {
    const query = new URLSearchParams({ offerId, residentId, from });
    const { refusal } = await read<Free>(page, `/desk/calendar?${query.toString()}`);
    const coming = new URLSearchParams({ offerId, residentId, state: 'booked' });
    const { total } = await read<{ total: number }>(page, `/desk/appointments?${coming.toString()}`);
    if (!refusal && total === 0) return index;
  }
  throw new Error('nobody may book');
}
interface Listed {
  items: { id: string; name?: string }[];
}
interface Free {
  refusal?: string;
  days: { date: string; slots: { start: string; left: number }[] }[];
}
interface Moved {
  offerId: string;
  residentId: string;
  start: string;
  provider: { staffId: string };
}
/** Another half day of this week in which the same worker can take the booking. */
async function gapFor(page: Page, id: string): Promise<string> {
  const booking = await read<Moved>(page, `/desk/appointments/${id}`);
  const { staffId } = booking.provider;
  const { offerId, residentId } = booking;
  const from = civilDate(mondayBefore(booking.start));
  const query = new URLSearchParams({ offerId, residentId, staffId, movingId: id, from, days: '7' });
  const { days } = await read<Free>(page, `/desk/calendar?${query.toString()}`);
  const cellAt = (start: string) => {
    const local = new Date(Date.parse(start) + 8 * 3_600_000);
    const half = local.getUTCHours() < 13 ? 'morning' : 'afternoon';
    return `${staffId} ${civilDate(Date.parse(start))} ${half}`;
  };
  const free = days.flatMap(({ slots }) =>
    slots.filter(({ left }) => left > 0).map(({ start }) => cellAt(start)),
  );
  return free.find((name) => name !== cellAt(booking.start)) ?? '';
}
const mondayBefore = (start: string): number =>
  dayAt(dayOf(Date.parse(start)) - weekdayOf(dayOf(Date.parse(start))) + 1);

describe('the week board', () => {
  let clerk: Watched;
  let booked = '';
  beforeAll(async () => {
    clerk = await open.desk();
    await signIn(clerk.page, 'zhoulan');
  });

  it('shows people and days, and axe finds nothing serious', async () => {
    const { page } = clerk;
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '预约' }).click();
    await board(page).waitFor();
    await board(page).getByRole('rowheader', { name: /李敏/ }).waitFor();
    expect(await board(page).getByRole('columnheader').count()).toBe(8);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('books a visit for a resident on the phone', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: /^更多/ }).click();
    await page.getByRole('menuitem', { name: '替居民预约' }).click();
    await page.getByLabel('搜姓名、电话或身份证号').fill(familyName);
    await page.keyboard.press('Enter');
    await page
      .locator('.finder li button')
      .nth(await whoMayBook(page))
      .click();
    await page.getByLabel('服务').click();
    await page.locator('.ant-select-item-option', { hasText: service }).click();
    await page.locator('.wk-entry', { hasText: '李敏' }).click();
    await page.locator('.slots[aria-busy="false"]').waitFor();
    await page.getByRole('group', { name: '哪一天' }).locator('.day.open').last().click();
    await page.locator('.starts .start').first().click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '预约', exact: true }).click();
    await said(page, /约好了/);
    const panel = page.getByRole('dialog', { name: '预约' });
    await panel.getByText('工作人员代约').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    booked = new URL(page.url()).searchParams.get('appointment') ?? '';
    await panel.getByRole('button', { name: '关闭' }).click();
    await chip(page, booked).waitFor();
  });

  it('moves it by keyboard and takes that back', async () => {
    const { page } = clerk;
    const before = await whenOf(page, booked);
    await chip(page, booked).focus();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: /改时间或换人/ });
    await dialog.locator('.day.open:not(.on)').first().click();
    await dialog.locator('.starts .start').first().click();
    await dialog.getByRole('button', { name: '改约', exact: true }).click();
    await said(page, /改到/);
    await expect.poll(() => whenOf(page, booked)).not.toBe(before);
    await toast(page).getByRole('button', { name: '撤销' }).click();
    await said(page, /已撤销/);
    await expect.poll(() => whenOf(page, booked)).toBe(before);
  });

  it('moves it by dragging into a gap of the same person', async () => {
    const { page } = clerk;
    const to = await gapFor(page, booked);
    await chip(page, booked).dragTo(cell(page, to));
    await said(page, /改到/);
    await expect.poll(() => cellOf(page, booked)).toBe(to);
  });

  it('asks for a reason where a rule is broken', async () => {
    const { page } = clerk;
    await chip(page, booked).focus();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: /改时间或换人/ });
    await dialog.getByLabel(/排在空档以外的时间/).check();
    await dialog.getByLabel('几点').fill('18:10');
    await dialog.getByLabel('几点').press('Tab');
    const submit = dialog.getByRole('button', { name: '仍要这样排' });
    expect(await submit.isDisabled()).toBe(true);
    await dialog.getByLabel(/破例的理由/).fill('女儿下班后才在家');
    await submit.click();
    await said(page, /改到.*18:10/);
    await expect.poll(() => timeOf(page, booked)).toBe('18:10');
  });

  it('opens the list behind a number', async () => {
    const { page } = clerk;
    await openBoard(page);
    const link = page.locator('.counts').getByRole('link').first();
    const count = await link.innerText();
    await link.click();
    await page.getByRole('status').getByText(`共 ${count} 个`).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(Math.min(50, Number(count)));
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('shows the committee its numbers, each a link', async () => {
    const { page } = clerk;
    await page.goto('/admin/appointments/numbers');
    const bars = page.getByRole('region', { name: '按服务' });
    await bars.getByRole('link').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const words = await bars.getByRole('link').first().innerText();
    await bars.getByRole('button', { name: '看表格' }).click();
    await bars.getByRole('columnheader', { name: '次数' }).waitFor();
    await bars.getByRole('link').first().click();
    await page
      .getByRole('status')
      .getByText(`共 ${words.replace(' 次', '')} 个`)
      .waitFor();
  });

  it('lays door cards out on A4, eight a sheet', async () => {
    const { page } = clerk;
    await page.goto('/admin/appointments/door-cards');
    await page.getByLabel('哪个社区或网格').click();
    await page.keyboard.type('柳荫社区');
    await page.keyboard.press('Enter');
    const sheets = page.getByRole('region', { name: '一页 A4' });
    await sheets.first().waitFor();
    expect(await sheets.first().getByRole('article').count()).toBe(8);
    expect(await sheets.first().locator('svg[height]').count()).toBe(8);
    expect(await seriousFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    const box = await sheets.first().boundingBox();
    expect(Math.round(box?.width ?? 0)).toBe(794);
    // What the print window saves as PDF: A4, a page to a sheet.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)\S* (\d+)/g)].map(([, width, height]) => [
      width,
      height,
    ]);
    expect(pages).toEqual(Array.from({ length: await sheets.count() }, () => ['594', '841']));
    await page.emulateMedia({ media: null });
    expect(clerk.problems).toEqual([]);
  });
});
