/** Booking a social worker: find, choose, book, be told, move and cancel; for a senior; what happens when somebody is quicker. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bookByAnother, freeStarts, homeVisit, newcomer, type Listed } from './support/booking.ts';
import { seriousFindings } from './support/browser.ts';
import { front, openAs, see, tap } from './support/miniprogram.ts';
import { person, type Person } from './support/person.ts';
import { now, site, useBrowser } from './support/run.ts';
import { settled } from './support/settled.ts';
import { peopleWith, untilTold } from './support/sandbox.ts';

const open = useBrowser();
const wang = { openid: 'demo-resident-0001', name: '王秀兰', role: '居民' };

interface Booked {
  id: string;
  state: string;
  sentence: string;
  provider: { name: string };
}
const booking = (by: Person, id: string): Promise<Booked> => by.call<Booked>('GET', `/appointments/${id}`);
const idOf = (page: Page): string => /id=([^&]+)/.exec(page.url())?.[1] ?? '';
const sentence = (page: Page): Promise<string> => front(page).locator('.sum').innerText();

/** The next day with room after the chosen one, on this wall or the next. */
async function chooseLaterDay(page: Page): Promise<void> {
  const chosen = front(page).locator('.day.on');
  const later = chosen.locator('xpath=following-sibling::*[contains(., "有空")]').first();
  if ((await later.count()) === 0) await tap(page, '下周');
  else await later.click();
}

it('finds, books, is told, moves and cancels', async () => {
  const { openid, by: her } = await newcomer(10);
  const { page, problems } = await open.phone();
  await openAs(page, openid);
  await see(page, '预约社工');
  await see(page, /最早|\d+:\d\d/);
  await tap(page, '预约社工');
  await see(page, '可以约的服务');
  await tap(page, homeVisit);
  await see(page, '请谁来');
  await front(page).locator('.who-one').first().click();
  await front(page).locator('.hour.on').waitFor();
  await chooseLaterDay(page);
  await front(page).locator('.hour:not(.full)').last().click();
  const said = await sentence(page);
  expect(said).toMatch(/\d+:\d\d，.+到您家$/);

  const since = now();
  await tap(page, '就约这个时间');
  await see(page, /这个时间替您占到 \d+:\d\d/);
  await see(page, /前取消不算；之后取消或没来/);
  await see(page, '约好后，到时发微信提醒您');
  await tap(page, '就这样约');
  await see(page, '已放进“我的事”');
  await see(page, '到时发微信提醒您');
  const slip = await front(page).locator('.slip').innerText();
  expect(slip).toContain(/\d+:\d\d/.exec(said)?.[0]);
  const id = idOf(page);
  await untilTold(site.base, [{ openid, name: '', role: '' }], {
    kind: '预约成功通知',
    words: homeVisit,
    since,
  });

  await tap(page, '看预约');
  await see(page, '约好了');
  await tap(page, '改个时间');
  await see(page, '先选新的时间');
  await chooseLaterDay(page);
  const moved = await sentence(page);
  await tap(page, '改到这个时间');
  await see(page, '改好了');
  await see(page, '改到');
  expect((await booking(her, id)).sentence).toContain(/\d+:\d\d，.+/.exec(moved)?.[0]);

  await tap(page, '来不了，取消这次');
  await see(page, '取消这次预约？');
  await tap(page, '不需要了');
  await tap(page, '取消预约');
  await see(page, '已取消');
  expect((await booking(her, id)).state).toBe('cancelled');
  expect(problems).toEqual([]);
});

it('says that somebody was quicker, keeps everything and has chosen the nearest time', async () => {
  const { openid, by: her, offerId } = await newcomer(60);
  const { items } = await her.call<Listed>('GET', `/offers/${offerId}/workers`);
  const worker = items[0];
  const { page } = await open.phone();
  await openAs(
    page,
    openid,
    `/packages/booking/pages/choose/index?offerId=${offerId}&staffId=${worker?.staffId}`,
  );
  await front(page).locator('.hour.on').waitFor();
  const before = await sentence(page);
  const staffId = worker?.staffId ?? '';
  const [start = ''] = await freeStarts(her, offerId, staffId);
  await bookByAnother({ offerId, staffId, start });
  await tap(page, '就约这个时间');
  await see(page, '刚被别人约走了');
  await expect.poll(() => sentence(page)).not.toBe(before);
  expect(await sentence(page)).toContain(`${worker?.name}到您家`);
  await tap(page, '就约这个时间');
  await see(page, '这个时间替您占到');
  await openAs(page, openid, '/packages/booking/pages/find/index');
  await page.reload();
  await see(page, '还没约完');
  await tap(page, '接着约');
  await see(page, '就这样约');
});

/** A person may have so many visits ahead; cancelling early costs nothing. */
async function makeRoom(by: Person): Promise<void> {
  const { items } = await by.call<{ items: { id: string; start: string }[] }>(
    'GET',
    '/appointments?view=coming',
  );
  const early = items.filter(({ start }) => Date.parse(start) > now().getTime() + 25 * 3_600_000);
  for (const { id } of early) await by.call('POST', `/appointments/${id}/cancel`, { reason: 'notNeeded' });
}

it('books for a senior of the family in elder mode', async () => {
  const daughter = (await peopleWith(site.base, '王静'))[0];
  expect(daughter).toBeDefined();
  const openid = daughter?.openid ?? '';
  const hers = await person(site.base, openid);
  await makeRoom(await person(site.base, wang.openid));
  await hers.call('PATCH', '/me', { elderMode: true });
  const { page, problems } = await open.phone();
  await openAs(page, openid);
  await tap(page, '约社工');
  await see(page, '给谁约');
  await tap(page, wang.name);
  await tap(page, homeVisit);
  await see(page, '请谁来');
  await front(page).locator('.day:not(.full)').last().click();
  await front(page).locator('.hour').last().click();
  expect(await sentence(page)).toContain(`到${wang.name}家`);
  await tap(page, '就约这个时间');
  await see(page, `${wang.name}（由您代约）`);
  await tap(page, '就这样约');
  await see(page, `替${wang.name}约好了`);
  const mine = await booking(await person(site.base, wang.openid), idOf(page));
  expect(mine.state).toBe('booked');
  await hers.call('PATCH', '/me', { elderMode: false });
  expect(problems).toEqual([]);
});

it('reads well in both modes: letters large enough, nothing serious found', async () => {
  const { openid, by: her, offerId } = await newcomer(210);
  const { page } = await open.phone();
  await openAs(page, openid, `/packages/booking/pages/choose/index?offerId=${offerId}`);
  await front(page).locator('.hour.on').waitFor();
  await tap(page, '就约这个时间');
  await see(page, '就这样约');
  await tap(page, '就这样约');
  await see(page, '已放进“我的事”');
  const id = idOf(page);
  const paths = [
    'find/index',
    `choose/index?offerId=${offerId}`,
    `queue/index?offerId=${offerId}`,
    'confirm/index',
    `booked/index?id=${id}`,
    `detail/index?id=${id}`,
    'mine/index',
  ];
  for (const elderMode of [false, true]) {
    await her.call('PATCH', '/me', { elderMode });
    for (const path of paths) {
      await openAs(page, openid, `/packages/booking/pages/${path}`);
      await page.reload();
      await front(page).locator('.main').waitFor();
      await settled(page);
      expect(await seriousFindings(page), path).toEqual([]);
      expect(await smallestText(page), path).toBeGreaterThanOrEqual(elderMode ? 20 : 18);
    }
  }
});

const smallestText = (page: Page): Promise<number> =>
  page.evaluate(`Math.min(
    ...[...document.querySelectorAll('.taro_page *')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((element) => parseFloat(getComputedStyle(element).fontSize)),
  )`);
