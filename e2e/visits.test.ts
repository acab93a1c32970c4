/** A worker's visit: the card at the door, the record, the check-out without a network, the closed door that calls for help. */
import { expect, it } from 'vitest';
import type { StaffAppointment } from '../cloud/src/appointments/contract.ts';
import { front, openAs, see, tap } from './support/miniprogram.ts';
import { useBrowser } from './support/run.ts';
import { aVisit, doorCode } from './support/visits.ts';

const open = useBrowser();
const visitPage = (id: string, act = '') =>
  `/packages/visit/pages/visit/index?id=${id}${act ? `&act=${act}` : ''}`;

it('is checked in by the card at the door, written down, and checked out without a network', async () => {
  const arranged = await aVisit();
  const { api, openid, visit } = arranged;
  const { page, problems } = await open.phone();
  await openAs(page, openid);
  await see(page, '先到期的在上面');
  await openAs(page, openid, visitPage(visit.id, 'checkIn'));
  await tap(page, '扫门牌卡');
  await front(page)
    .locator('.sheet input')
    .fill(await doorCode(arranged));
  await front(page).locator('.sheet').getByText('签到', { exact: true }).last().click();
  await see(page, '正在服务');
  await tap(page, '写服务记录');
  const words = ['量血压', '量了血压，一切都好', '精神不错', '下周再来'];
  const fields = front(page).locator('textarea:visible');
  await fields.nth(3).waitFor();
  for (const [index, text] of words.entries()) await fields.nth(index).fill(text);
  await tap(page, '本人无法确认');
  await tap(page, '7 天后');
  await tap(page, '存好记录');
  await see(page, '精神不错');
  expect(problems).toEqual([]);

  await page.context().setOffline(true);
  await see(page, '没有网络，照常办');
  await tap(page, '签退');
  await see(page, '条待发送');
  await see(page, '已完成');
  await page.context().setOffline(false);
  await see(page, '前回访');
  const after = await api.call<StaffAppointment>('GET', `/desk/appointments/${visit.id}`);
  expect(after).toMatchObject({ state: 'done', record: { done: '量了血压，一切都好' } });
  expect(after.steps.filter(({ action }) => action === 'checkOut')).toHaveLength(1);
});

it('calls for help once when a door stays closed', async () => {
  const { api, openid, visit } = await aVisit();
  const { page, problems } = await open.phone();
  await openAs(page, openid, visitPage(visit.id));
  await tap(page, '没人应门');
  await see(page, '先再敲一次门');
  await tap(page, '再敲一次门');
  await tap(page, '做过了，记下');
  await see(page, '打本人电话');
  for (const step of ['contact', 'urgent']) {
    await api.call('POST', `/desk/appointments/${visit.id}/attempts`, { step });
  }
  await expect
    .poll(async () => (await api.call<StaffAppointment>('GET', `/desk/appointments/${visit.id}`)).requestId)
    .toBeTruthy();
  await page.reload();
  await see(page, '报紧急诉求');
  expect(problems).toEqual([]);
});
