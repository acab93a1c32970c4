/** What a resident can say afterwards: how it was, come again, and that a late cancellation had its reason. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Appointment } from '../cloud/src/appointments/contract.ts';
import { signIn } from './support/admin.ts';
import { newcomer, type Newcomer } from './support/booking.ts';
import { seriousFindings } from './support/browser.ts';
import { front, openAs, see, tap, write } from './support/miniprogram.ts';
import { person } from './support/person.ts';
import { site, useBrowser } from './support/run.ts';
import { peopleWith } from './support/sandbox.ts';
import { aVisit, finish } from './support/visits.ts';

const open = useBrowser();
const detail = (id: string) => `/packages/booking/pages/detail/index?id=${id}`;

/** Somebody of the station's own community. */
async function neighbour(from: number): Promise<Newcomer & { residentId: string }> {
  const [worker] = await peopleWith(site.base, '柳荫社工站');
  const api = await person(site.base, worker?.openid ?? '');
  const { staff } = await api.call<{ staff: { id: string } }>('GET', '/me');
  const found = await newcomer(from, staff.id);
  const { resident } = await found.by.call<{ resident: { id: string } }>('GET', '/me');
  return { ...found, residentId: resident.id };
}

it('says how it was, and books the same worker again', async () => {
  const { openid, by, residentId } = await neighbour(10);
  const arranged = await aVisit(residentId);
  const { id, provider } = arranged.visit;
  await finish(arranged);
  const { page, problems } = await open.phone();
  await openAs(page, openid, '/packages/booking/pages/mine/index?view=past');
  await see(page, '请您说说这次怎么样');
  // The latest visit stands first.
  await front(page).getByText('去评价', { exact: true }).first().click();
  await see(page, '这次服务怎么样？');
  await see(page, '先选一个');
  await tap(page, '很满意');
  await front(page).locator('.sheet input').fill('聊得很开心');
  expect(await seriousFindings(page)).toEqual([]);
  await tap(page, '交上评价');
  await see(page, '您评价了这次服务');
  await see(page, '量了血压，聊了聊家里的事');
  const rated = await by.call<Appointment>('GET', `/appointments/${id}`);
  expect(rated).toMatchObject({ rating: { satisfaction: 5, words: '聊得很开心' }, waitsForMe: false });

  await tap(page, '再约一次');
  await see(page, '请谁来');
  await front(page).locator('.hour.on').waitFor();
  expect(await front(page).locator('.who-one.on').innerText()).toContain(provider?.name);
  expect(await front(page).locator('.sum').innerText()).toContain(`${provider?.name}到您家`);
  expect(problems).toEqual([]);
});

/** At the desk of somebody who did not record the strike. */
const rule = (page: Page, id: string, key: string): Promise<number> =>
  page.evaluate(
    async ([path, idempotencyKey]) => {
      const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'linying' };
      const answer = await fetch(path ?? '', {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': idempotencyKey ?? '' },
        body: JSON.stringify({ ruling: 'upheld', words: '有住院单，不计' }),
      });
      return answer.status;
    },
    [`/api/desk/appointments/${id}/rule`, key],
  );

it('appeals against a late cancellation, and reads what became of it', async () => {
  const { openid, residentId } = await neighbour(10);
  const { visit } = await aVisit(residentId, [180, 200, 220, 240]);
  const { page, problems } = await open.phone();
  await openAs(page, openid, detail(visit.id));
  await tap(page, '来不了，取消这次');
  await see(page, '现在取消会记一次');
  await tap(page, '身体不舒服');
  await tap(page, '取消预约');
  await see(page, '这次取消得晚，记了一次');
  await tap(page, '申诉');
  await see(page, '那天是怎么回事？');
  await see(page, '先写一句');
  await write(page, '早上突然发烧，去了医院');
  expect(await seriousFindings(page)).toEqual([]);
  await tap(page, '送出申诉');
  await see(page, '您的申诉收到了，有人看过就告诉您');
  await see(page, '您提出了申诉');

  const { page: desk } = await open.desk();
  await signIn(desk, 'zhoulan');
  expect(await rule(desk, visit.id, randomUUID())).toBe(200);
  await page.reload();
  await see(page, '申诉成立，不计违约');
  await see(page, '有住院单，不计');
  expect(problems).toEqual([]);
});
