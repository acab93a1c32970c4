/** A case file: opened with a plan, values and private notes by a social worker, handed to a colleague who takes it on the phone. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { signIn } from './support/admin.ts';
import { seriousFindings, type Watched } from './support/browser.ts';
import { front, openAs, see, tap } from './support/miniprogram.ts';
import { site, useBrowser } from './support/run.ts';
import { peopleWith } from './support/sandbox.ts';
import { settled } from './support/settled.ts';

const open = useBrowser();
const secret = '和儿子两年没来往，不愿在别人面前说';
let worker: Watched;
let page: Page;

const press = (name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const form = () => page.getByRole('dialog');
const send = async (name: string): Promise<void> => {
  await form().getByRole('button', { name, exact: true }).click();
  await form().waitFor({ state: 'hidden' });
};

beforeAll(async () => {
  worker = await open.desk();
  page = worker.page;
  await signIn(page, 'limin');
});

it('is opened from the resident’s drawer with a reason and a ground', async () => {
  await page.goto('/admin/people/residents?tag=livingAlone');
  await page.locator('tbody').getByRole('button').first().click();
  await page.getByRole('link', { name: '看个案或开案' }).click();
  await page.getByText('这位居民还没有个案').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await press('开案');
  await form().getByLabel('为什么开案').fill('中风后左侧偏瘫，独居，想恢复到能自己下楼');
  await form().getByText('本人当面同意').click();
  expect(await seriousFindings(page), '开案').toEqual([]);
  await form().getByRole('button', { name: '开案', exact: true }).click();
  await page.locator('.dh').getByText('服务中').waitFor();
  expect(page.url()).toMatch(/\/cases\/[a-z0-9]{26}$/);
});

it('shows the person’s phone to its worker once there is a reason', async () => {
  await press('看电话');
  await form().getByText('联系居民约时间').click();
  await send('查看');
  await page.locator('a[href^="tel:1"]').waitFor();
});

it('leads back to the list with its filters', async () => {
  await page.getByRole('banner').getByRole('link', { name: '个案', exact: true }).click();
  await page.getByText('同一位居民').waitFor();
  await page.goBack();
});

it('has a goal whose values stand in a chart and in a table', async () => {
  await press('定目标');
  await form().getByLabel('要做到什么').fill('自己走到楼下花园');
  await form().getByLabel('量什么').fill('步行米数');
  await form().getByLabel('单位').fill('米');
  await form().getByLabel('现在是多少').fill('40');
  await form().getByLabel('目标是多少').fill('120');
  expect(await seriousFindings(page), '定目标').toEqual([]);
  await send('定下来');
  await press('记数值');
  await form().getByLabel('步行米数（米）').fill('80');
  await send('记下');
  await page.getByRole('img', { name: '步行米数，从 40 到目标 120 米，记过 1 次，最近 80 米' }).waitFor();
  await press('看表格');
  await page.getByRole('region', { name: '步行米数的数值' }).getByRole('cell', { name: '80' }).waitFor();
  await page.getByRole('region', { name: '全部经过' }).getByText('步行米数 80 米').waitFor();
});

it('keeps private notes shut until one of its workers opens them', async () => {
  await press('写一条');
  await form().getByLabel('内容').fill(secret);
  await send('加密保存');
  await page.getByRole('region', { name: '全部经过' }).getByText('写了一条私密记录').waitFor();
  expect(await page.locator('main').innerText()).not.toContain(secret);
  await page.getByRole('button', { name: /^看李敏/ }).click();
  await page.getByText(secret).waitFor();
  await press('收起');
  await settled(page);
  expect(await seriousFindings(page)).toEqual([]);
});

it('goes to a colleague who takes it on the phone, and leaves the old worker without its notes', async () => {
  await press('交给别的社工');
  await form().getByLabel('交给谁').click();
  await page.keyboard.type('何佩');
  await page.locator('.ant-select-item-option', { hasText: '何佩' }).click();
  await form().getByLabel('为什么交').fill('下月起换片区');
  await form().getByLabel('还没完的事').fill('周四陪去复诊');
  await settled(page);
  expect(await seriousFindings(page), '交给别的社工').toEqual([]);
  await send('请对方接手');
  await page.locator('.dh').getByText('交接中').waitFor();
  const id = new URL(page.url()).pathname.split('/').pop() ?? '';

  const [hePei] = (await peopleWith(site.base, '柳荫社工站')).filter(({ name }) => name === '何佩');
  const phone = await open.phone();
  await openAs(phone.page, hePei?.openid ?? '', `/packages/case/pages/file/index?id=${id}`);
  await see(phone.page, '周四陪去复诊');
  await tap(phone.page, '接手，由我负责');
  await see(phone.page, '何佩负责');
  await tap(phone.page, '记今天的步行米数');
  await front(phone.page).locator('input:visible').first().fill('85');
  await tap(phone.page, '记下');
  await see(phone.page, '85 米');
  expect(await seriousFindings(phone.page)).toEqual([]);

  await page.reload();
  await page.locator('.dh').getByText('何佩负责').waitFor();
  await page.getByText('内容只有这份个案的社工能看').waitFor();
  expect(await page.getByRole('button', { name: /^看李敏/ }).count()).toBe(0);
  expect([...worker.problems, ...phone.problems]).toEqual([]);
});
