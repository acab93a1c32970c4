/** 定期预约: seen date by date, a clash moved, booked as one, moved and cancelled in part. */
import { expect, it } from 'vitest';
import { seriousFindings } from './support/browser.ts';
import { bookByAnother, freeStarts, newcomer, type Listed } from './support/booking.ts';
import { front, openAs, see, tap } from './support/miniprogram.ts';
import { useBrowser } from './support/run.ts';

const open = useBrowser();
const weekMs = 7 * 86_400_000;
const weekLater = (start: string): string => new Date(Date.parse(start) + weekMs).toISOString();

interface Dates {
  items: { id: string; start: string; state: string; provider: { name: string } }[];
}

it('comes every week with the same worker, at another time where there is a clash', async () => {
  const { openid, by: her, offerId } = await newcomer(130);
  const { items: workers } = await her.call<Listed>('GET', `/offers/${offerId}/workers`);
  const staffId = workers[0]?.staffId ?? '';
  const starts = await freeStarts(her, offerId, staffId);
  // A start that is free next week, too, and will not be.
  const start = starts.find((one) => starts.includes(weekLater(one))) ?? '';
  expect(start).not.toBe('');
  await bookByAnother({ offerId, staffId, start: weekLater(start) }, 20);

  const { page, problems } = await open.phone();
  const choose = `offerId=${offerId}&staffId=${staffId}&start=${encodeURIComponent(start)}`;
  await openAs(page, openid, `/packages/booking/pages/choose/index?${choose}`);
  await front(page).locator('.hour.on').waitFor();
  await tap(page, '就约这个时间');
  await see(page, '以后也来吗');
  await tap(page, '每周来');
  await see(page, `都是${workers[0]?.name}`);
  await see(page, /有人约了|约满了/);
  const clash = front(page).locator('.clash').first();
  await clash.locator('.chip').first().click();
  await see(page, /一共来 \d 次/);
  expect(await seriousFindings(page)).toEqual([]);
  await front(page).locator('.foot .btn').last().click();
  await see(page, /约好了 \d 次，这是第一次/);

  await tap(page, '看每一次');
  await see(page, '点开哪一次，可以改时间或取消那一次');
  const id = /id=([^&]+)/.exec(page.url())?.[1] ?? '';
  const dates = async () => (await her.call<Dates>('GET', `/appointments/series/${id}`)).items;
  const booked = await dates();
  expect(booked.length).toBeGreaterThanOrEqual(2);
  expect(booked.map((one) => one.start)).not.toContain(weekLater(start));
  expect(new Set(booked.map(({ provider }) => provider.name)).size).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);

  await front(page).locator('.series-row').last().click();
  await see(page, '定期来的，看每一次');
  await tap(page, '来不了，取消这次');
  await see(page, '取消哪些');
  await tap(page, '时间不合适');
  await tap(page, '取消预约');
  await see(page, '已取消');
  await page.goBack();
  await see(page, '已取消');
  await tap(page, `剩下的 ${booked.length - 1} 次都不来了`);
  await see(page, `从这次起的 ${booked.length - 1} 次都取消？`);
  await tap(page, '不需要了');
  await tap(page, '都取消');
  await see(page, '都过去了，没有要来的');
  expect((await dates()).every(({ state }) => state === 'cancelled')).toBe(true);
  expect(problems).toEqual([]);
});
