/** 排队等空位: a full day, the place that comes free, letting it go to the next and waiting on, and taking it. */
import { expect, it } from 'vitest';
import { civilDate, dayAt, dayOf, weekdayOf } from '../cloud/src/kernel/calendar-days.ts';
import { bookByAnother, newcomer } from './support/booking.ts';
import { front, openAs, see, tap } from './support/miniprogram.ts';
import { person } from './support/person.ts';
import { now, site, useBrowser } from './support/run.ts';
import { peopleWith, untilTold } from './support/sandbox.ts';

const open = useBrowser();
const nine = 9 * 60;
const visitMinutes = 40;

/** The Sunday of next week: nobody works unless it is said. */
function freeSunday(): string {
  const today = dayOf(now().getTime());
  return civilDate(dayAt(today + 14 - weekdayOf(today)));
}

/** A worker with one single place on that day. */
async function oneDuty(date: string): Promise<string> {
  const [worker] = await peopleWith(site.base, '柳荫社工站');
  const api = await person(site.base, worker?.openid ?? '');
  const { staff } = await api.call<{ staff: { id: string } }>('GET', '/me');
  const frames = [{ from: nine, to: nine + visitMinutes }];
  await api.call('POST', `/desk/plans/${staff.id}/exceptions`, { date, frames, reason: '周日值班' });
  return staff.id;
}

interface Waits {
  items: { id: string; state: string; place?: number }[];
}

it('queues for a full day, lets the place go, and the next one takes it', async () => {
  const date = freeSunday();
  const staffId = await oneDuty(date);
  const first = await newcomer(10, staffId);
  const { offerId } = first;
  const number = Number(first.openid.slice(-4));
  const next = await newcomer(number + 1, staffId);
  const start = new Date(`${date}T09:00:00+08:00`).toISOString();
  const booked = await bookByAnother({ offerId, staffId, start });

  const one = await open.phone();
  const choose = `/packages/booking/pages/choose/index?offerId=${offerId}&staffId=${staffId}`;
  await openAs(one.page, first.openid, choose);
  await front(one.page).locator('.hour.on').waitFor();
  await tap(one.page, '下周');
  await front(one.page)
    .getByLabel(/周日.*约满/)
    .click();
  await see(one.page, '排上队，有人取消就按先后告诉您');
  await tap(one.page, '排队等这天的空位');
  await see(one.page, '有空位发微信告诉您，替您留 1 小时');
  await tap(one.page, '上午');
  await tap(one.page, '排队等空位（1 天）');
  await see(one.page, '排队中，下一个就是您');
  await next.by.call('POST', '/waitlist', { offerId, staffId, dates: [date], part: 'any' });
  const waits = await next.by.call<Waits>('GET', '/waitlist');
  expect(waits.items[0]).toMatchObject({ state: 'waiting', place: 2 });

  const since = now();
  await booked.by.call('POST', `/appointments/${booked.id}/cancel`, { reason: 'notNeeded' });
  const told = [{ openid: first.openid, name: '', role: '' }];
  await untilTold(site.base, told, { kind: '有空位通知', words: '9:00', since });
  await one.page.reload();
  await see(one.page, '有空位了');
  await see(one.page, /替您留到 \d+:\d\d/);
  await tap(one.page, '这次不行，接着等');
  await see(one.page, '您排的位置不变');
  await tap(one.page, '让给下一位');
  await see(one.page, '排队中，下一个就是您');

  const stateOfNext = async () => (await next.by.call<Waits>('GET', '/waitlist')).items[0]?.state;
  await expect.poll(stateOfNext, { timeout: 5000 }).toBe('offered');
  const two = await open.phone();
  await openAs(two.page, next.openid);
  await see(two.page, '有空位了，等您定');
  await openAs(two.page, next.openid, '/packages/booking/pages/mine/index');
  await tap(two.page, '就约这个空位');
  await see(two.page, '已放进“我的事”');
  const mine = await next.by.call<{ items: { start: string; state: string }[] }>('GET', '/appointments');
  expect(mine.items[0]).toMatchObject({ start, state: 'booked' });
  expect([...one.problems, ...two.problems]).toEqual([]);
});
