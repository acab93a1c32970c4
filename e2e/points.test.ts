/** Points: a clerk gives them, a resident books what costs some, sees them held, cancels and sees them back. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { confirmIdentity, signIn } from './support/admin.ts';
import { seriousFindings } from './support/browser.ts';
import { front, openAs, see, tap } from './support/miniprogram.ts';
import { person, type Person } from './support/person.ts';
import { site, useBrowser } from './support/run.ts';

const open = useBrowser();
/** 王秀兰 of the story: she lives in the clerk's community, and is old enough to be escorted. */
const openid = 'demo-resident-0001';
const escorted = '陪同就医';
const pages = '/packages/booking/pages';

interface Points {
  balance: number;
  held: number;
  available: number;
}
const pointsOf = (by: Person): Promise<Points> => by.call<Points>('GET', '/me/points');

async function giveInAdmin(page: Page, points: number, reason: string): Promise<void> {
  await page.goto('/admin/people/residents?text=王秀兰');
  await page.getByRole('button', { name: '王**' }).first().click();
  await page.getByRole('button', { name: '发放或扣回' }).click();
  const dialog = page.getByRole('dialog', { name: '发放或扣回积分' });
  await dialog.getByLabel('多少积分').fill(String(points));
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: '发放积分' }).click();
  await confirmIdentity(page, page.getByText(`已发放 ${points} 积分`));
}

it('a clerk gives points, a resident books with them and gets them back after cancelling', async () => {
  const her = await person(site.base, openid);
  const before = await pointsOf(her);
  const reason = '给邻居送了一周的饭';
  const { page: desk, problems: deskProblems } = await open.desk();
  await signIn(desk, 'zhoulan');
  await giveInAdmin(desk, 15, reason);
  await desk.locator('.points-entry', { hasText: reason }).getByText('+15').waitFor();
  expect(await pointsOf(her)).toMatchObject({ available: before.available + 15 });
  expect(await seriousFindings(desk)).toEqual([]);

  const { page, problems } = await open.phone();
  await openAs(page, openid, `${pages}/find/index`);
  const { items } = await her.call<{ items: { name: string; price: number; refusal?: string }[] }>(
    'GET',
    '/offers',
  );
  const price = items.find(({ name }) => name === escorted)?.price ?? 0;
  expect(price).toBeGreaterThan(0);
  await see(page, `${price} 积分（您有 ${before.available + 15}）`);
  await tap(page, escorted);
  await front(page).locator('.hour.on').waitFor();
  await tap(page, '就约这个时间');
  await see(page, `${price} 积分（您有 ${before.available + 15} 积分）`);
  await see(page, '取消或没来都退回');
  await front(page).locator('textarea:visible, input:visible').first().fill('市医院骨科');
  await tap(page, '否');
  await tap(page, '送出，等工作人员确认');
  await see(page, '送到了');
  expect(await pointsOf(her)).toMatchObject({ held: before.held + price });

  await openAs(page, openid, '/packages/account/pages/points/index');
  await see(page, reason);
  await see(page, '留给这些预约');
  expect(await seriousFindings(page)).toEqual([]);
  await tap(page, escorted);
  await see(page, `${price} 积分，已经留出，做完才用掉`);
  await tap(page, '来不了，取消这次');
  await see(page, `${price} 积分会退回`);
  await tap(page, '不需要了');
  await tap(page, '取消预约');
  await see(page, `${price} 积分，已经退回`);
  expect(await pointsOf(her)).toMatchObject({ held: before.held, available: before.available + 15 });
  expect([...problems, ...deskProblems]).toEqual([]);
});
