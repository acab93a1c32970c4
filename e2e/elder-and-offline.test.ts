/** Elder mode, drafts that are never lost, work without a network, and pages that cannot be loaded. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { front, openAs, see, tap, write } from './support/miniprogram.ts';
import { person } from './support/person.ts';
import { now, site, useBrowser } from './support/run.ts';
import { peopleWith, untilTold } from './support/sandbox.ts';

const open = useBrowser();
const anyone = 'demo-resident-0002';

/** The smallest letters that can be seen, in pixels; the number on a tab is a sign, not text. */
const smallestText = (page: Page): Promise<number> =>
  page.evaluate(`Math.min(
    ...[...document.querySelectorAll('.taro_page *')]
      .filter((element) => element.getClientRects().length > 0 && !element.closest('.tab-count'))
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((element) => parseFloat(getComputedStyle(element).fontSize)),
  )`);

it('keeps elder mode on the account, with text of at least 20 pixels', async () => {
  const { page, problems } = await open.phone();
  await openAs(page, anyone);
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await tap(page, '长辈模式');
  await kept;
  await see(page, '说出要办的事');
  expect(await smallestText(page)).toBeGreaterThanOrEqual(20);
  await page.evaluate('localStorage.clear()');
  await page.reload();
  await see(page, '说出要办的事');
  for (const path of ['packages/request/pages/submit/index', 'pages/matters/index', 'pages/me/index']) {
    await openAs(page, anyone, `/${path}`);
    await page.reload();
    await front(page).locator('.main').waitFor();
    expect(await smallestText(page), path).toBeGreaterThanOrEqual(20);
  }
  await openAs(page, anyone);
  await page.reload();
  await tap(page, '标准版');
  await see(page, '我要反映 / 求助');
  expect(problems).toEqual([]);
});

it('keeps what was written when the resident leaves and comes back', async () => {
  const { page } = await open.phone();
  await openAs(page, anyone);
  await tap(page, '我要反映 / 求助');
  await write(page, '楼道的灯一闪一闪的');
  await see(page, '草稿已存好');
  await openAs(page, anyone);
  await page.reload();
  await tap(page, '我要反映 / 求助');
  await see(page, '草稿已存好');
  expect(await front(page).locator('textarea:visible').first().inputValue()).toBe('楼道的灯一闪一闪的');
});

it('sends what was handed over without a network as soon as there is one', async () => {
  const { page } = await open.phone();
  await openAs(page, 'demo-resident-0003');
  await tap(page, '我要反映 / 求助');
  await see(page, '按您登记的住址填的');
  await write(page, '单元门关不上，夜里谁都能进');
  await page.context().setOffline(true);
  await tap(page, '交给社区');
  await see(page, '手机没有网络');
  await page.context().setOffline(false);
  await see(page, '有网了，您说的事已送到社区');
});

it('says what is kept when a page cannot be loaded, and loads it on retry', async () => {
  const { page } = await open.phone();
  await openAs(page, anyone);
  await see(page, '我要反映 / 求助');
  await page.route('**/api/requests?*', (route) => route.abort('connectionfailed'));
  await front(page).getByRole('tab', { name: '我的事' }).click();
  await see(page, '手机没有网络');
  await see(page, '您说的事社区那边都有');
  await page.unroute('**/api/requests?*');
  await tap(page, '再试一次');
  await see(page, /已结束|正在办|现在没有正在办的事/);
});

it('queues what a worker does without a network and sends it when back', async () => {
  const since = now();
  const workers = await peopleWith(site.base, '柳荫社工站');
  await Promise.all(workers.map(async ({ openid }) => (await person(site.base, openid)).subscribe()));
  const wang = await person(site.base, 'demo-resident-0001');
  const { id } = await wang.call<{ id: string }>('POST', '/requests', {
    text: '马桶边上想装个扶手，起身不方便',
    categoryCode: 'homeAdaptation',
    place: { kind: 'home' },
  });
  const owner = await untilTold(site.base, workers, { kind: '新任务提醒', words: '马桶', since });

  const { page } = await open.phone();
  await openAs(page, owner.openid, `/packages/work/pages/request/index?id=${id}`);
  await see(page, '马桶边上');
  await page.context().setOffline(true);
  await tap(page, '响应');
  await tap(page, '送出并响应');
  await see(page, '待发送，有网自动送出');
  expect(await front(page).locator('.queue-count').innerText()).toBe('1');
  expect((await wang.call<{ state: string }>('GET', `/requests/${id}`)).state).toBe('assigned');
  await page.context().setOffline(false);
  await front(page).locator('.queue').waitFor({ state: 'hidden' });
  await expect
    .poll(async () => (await wang.call<{ state: string }>('GET', `/requests/${id}`)).state, { timeout: 5000 })
    .toBe('inProgress');
});
