/** The admin's own ways: second factor, rules from edit to publishing, masked residents, leave, calendar, filters, keys and the bell. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { confirmIdentity, enterPassword, signIn, signInWithCode } from './support/admin.ts';
import type { Watched } from './support/browser.ts';
import { person } from './support/person.ts';
import { now, site, useBrowser } from './support/run.ts';
import { peopleWith } from './support/sandbox.ts';

const open = useBrowser();

const pickDay = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByLabel(label).first();
  await field.click();
  await field.fill(text);
  await field.press('Enter');
};

describe('signing in', () => {
  it('says that number or password are wrong and keeps the number', async () => {
    const { page } = await open.desk();
    await enterPassword(page, 'zhoulan', 'not-my-password');
    await page
      .getByRole('alert')
      .getByText(/工号或密码/)
      .waitFor();
    expect(await page.getByLabel('工号', { exact: true }).inputValue()).toBe('zhoulan');
  });

  it('asks street level for the code of the authenticator', async () => {
    const { page } = await open.desk();
    await signInWithCode(page, site.base, 'chenshaowen', '陈绍文');
    await page.getByText('湖滨街道').first().waitFor();
  });
});

describe('the inbox', () => {
  let clerk: Watched;
  beforeAll(async () => {
    const her = await person(site.base, 'demo-resident-0001');
    const say = (text: string) =>
      her.call<{ id: string }>('POST', '/requests', { text, place: { kind: 'home' } });
    for (const text of ['楼道堆了杂物', '垃圾桶好几天没人收']) await say(text);
    const { id } = await say('不小心点错了');
    await her.call('POST', `/requests/${id}/cancel`, {});
    clerk = await open.desk();
    await signIn(clerk.page, 'zhoulan');
  });

  it('goes through the rows by keys', async () => {
    const { page } = clerk;
    await page.goto('/admin/requests?view=all');
    const rows = page.locator('tbody tr');
    await rows.nth(2).waitFor();
    for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
    expect(await rows.nth(1).getAttribute('class')).toContain('cur');
    const number = await rows.nth(1).getByRole('link').first().innerText();
    await page.keyboard.press('Enter');
    await page.locator('.dh').getByText(number).waitFor();
  });

  it('keeps filters in the address and when coming back', async () => {
    const { page } = clerk;
    await page.goto('/admin/requests?view=all');
    await page.getByRole('button', { name: '状态', exact: true }).click();
    await page.locator('.ant-select-item-option', { hasText: '已撤回' }).click();
    await page.getByRole('button', { name: '去掉 已撤回' }).waitFor();
    expect(page.url()).toContain('state=cancelled');
    await page.locator('tbody tr').first().getByRole('link').first().click();
    await page.locator('.dh').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '去掉 已撤回' }).waitFor();
    const states = await page.locator('tbody td.c-state').allInnerTexts();
    expect(states.every((state) => state.includes('已撤回'))).toBe(true);
  });
});

describe('what the administrator settles', () => {
  let admin: Watched;
  beforeAll(async () => {
    admin = await open.desk();
    await signInWithCode(admin.page, site.base, 'admin', '许文博');
  });

  it('refuses a tie of rules, publishes the mended draft and explains a sample by it', async () => {
    const { page } = admin;
    await page.goto('/admin/rules');
    const rule = page.locator('.rll button', { hasText: '环境绿化' });
    await rule.click();
    await page.getByRole('button', { name: /^分类：/ }).click();
    await page.locator('.ant-popover:visible').getByRole('combobox').click();
    await page.keyboard.type('噪声');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '保存草稿' }).click();
    const blocks = page.getByRole('region', { name: '发布前必须解决' });
    await blocks.getByText('平手').waitFor();
    expect(await page.getByRole('button', { name: /^发布第/ }).isDisabled()).toBe(true);

    await blocks.getByRole('button', { name: /去改规则 19/ }).click();
    await page.getByLabel('优先级').fill('77');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await blocks.waitFor({ state: 'detached' });
    await page.getByLabel('居民会怎么说').fill('楼上天天半夜装修，吵得睡不着');
    await page.getByLabel('在哪个网格或社区').click();
    await page.keyboard.type('柳荫社区');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '试派' }).click();
    await page.getByText(/会派给/).waitFor();
    await page.getByRole('button', { name: /^发布第/ }).click();
    const asked = page.getByRole('dialog', { name: '请再确认一次身份' });
    await asked.getByLabel('登录密码').fill('not-my-password');
    await asked.getByRole('button', { name: '确认', exact: true }).click();
    await asked.getByText('当前密码不正确').waitFor();
    await confirmIdentity(page, page.getByText(/版已发布/));
    await page.getByText(/今天 发布|月\d+日 发布/).waitFor();
  });

  it('shows a resident masked until a reason is given, and the look is in the audit log', async () => {
    const { page } = admin;
    await page.goto('/admin/people/residents');
    await page.locator('tbody tr').first().waitFor();
    const listed = await page.locator('tbody').innerText();
    expect(listed).not.toMatch(/1\d{10}/);
    await page.locator('tbody tr').first().getByRole('button').first().click();
    const drawer = page.getByRole('dialog', { name: '居民' });
    await drawer.getByRole('button', { name: '查看完整信息' }).click();
    await page.getByRole('textbox', { name: /^理由/ }).fill('电话核对上门时间');
    // Residents with an ID number have another 查看 behind this window.
    const ask = page.getByRole('dialog', { name: '查看完整信息' });
    await ask.getByRole('button', { name: '查看', exact: true }).click();
    await drawer.getByText(/1380000\d{4}/).waitFor();
    await page.goto('/admin/settings/audit');
    const row = page.locator('tbody tr', { hasText: '电话核对上门时间' });
    await row.getByText('查看完整信息').waitFor();
    await row.getByText('许文博').waitFor();
  });

  it('shows an ID number for a reason, when the password was typed again in the last minutes', async () => {
    const { page } = admin;
    await page.goto('/admin/people/residents?text=王秀兰');
    await page.locator('tbody tr').first().getByRole('button').first().click();
    const drawer = page.getByRole('dialog', { name: '居民' });
    await drawer.getByText('身份证号').waitFor();
    expect(await drawer.innerText()).not.toMatch(/\d{17}/);
    await drawer.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByRole('textbox', { name: /^理由/ }).fill('上门前核对身份');
    const ask = page.getByRole('dialog', { name: '查看完整信息' });
    await ask.getByRole('button', { name: '查看', exact: true }).click();
    await confirmIdentity(page, drawer.getByText(/^999999\d{11}X$/));
  });

  it('moves a community to another street, and says how far it has come', async () => {
    const { page } = admin;
    await page.goto('/admin/people');
    const unit = (name: string) => page.locator('.unit-card .ant-tree-treenode', { hasText: name });
    await unit('湖滨街道').locator('.ant-tree-switcher').click();
    await unit('桂香社区').locator('.ant-tree-title').click();
    await page.getByRole('button', { name: '移动', exact: true }).click();
    const form = page.getByRole('dialog', { name: '移动单位' });
    await form.getByLabel('移到哪个上级单位下面').click();
    await page.keyboard.type('东坪街道');
    await page.locator('.ant-select-tree-title', { hasText: '东坪街道' }).click();
    await form.getByRole('button', { name: '移动', exact: true }).click();
    await confirmIdentity(page, page.getByText('已移动 桂香社区'));
    await page.getByText(/桂香社区 正在移到 东坪街道 下面/).waitFor();
    await page.getByText(/\d+条数据都已跟上/).waitFor({ timeout: 40_000 });
  });

  it('enters a leave of a worker', async () => {
    const { page } = admin;
    await page.goto('/admin/people?text=何佩');
    await page.locator('tbody').getByRole('button', { name: '何佩' }).click();
    const drawer = page.getByRole('dialog', { name: '何佩' });
    const from = drawer.getByPlaceholder('开始日期');
    await from.click();
    await from.fill('12月28日 09:00');
    await from.press('Enter');
    await drawer.getByPlaceholder('结束日期').fill('12月29日 18:00');
    await drawer.getByPlaceholder('结束日期').press('Enter');
    await drawer.getByLabel('请假原因').fill('培训');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('请假已登记').waitFor();
    await drawer.getByText('培训').waitFor();
  });

  it('adds a day off to the calendar', async () => {
    const { page } = admin;
    await page.goto('/admin/settings/calendars');
    await pickDay(page, '哪一天', `${now().getUTCFullYear() + 1}年3月12日`);
    await page.getByLabel('为什么').fill('植树日值班调休');
    await page.getByRole('button', { name: '加这一天' }).click();
    await page.getByText('植树日值班调休').waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('日历已保存').waitFor();
    await page.reload();
    await page.getByText('植树日值班调休').waitFor();
  });
});

describe('a list', () => {
  it('stays on its page when somebody is looked at', async () => {
    const { page } = await open.desk();
    await signIn(page, 'zhoulan');
    await page.goto('/admin/people/residents');
    await page.getByRole('button', { name: '下一页' }).click();
    const onSecond = page.getByRole('navigation', { name: '翻页' }).getByText('2', { exact: true });
    await onSecond.waitFor();
    await page.locator('tbody').getByRole('button').first().click();
    const drawer = page.getByRole('dialog', { name: '居民' });
    await drawer.getByRole('button', { name: '关闭' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    await page.getByRole('button', { name: '上一页' }).click();
    await page.getByText('第 1–50 人').waitFor();
  });
});

describe('the bell', () => {
  it('opens the case file that is to be taken over', async () => {
    const lead = (await peopleWith(site.base, '柳荫社工站')).find(({ name }) => name === '李敏');
    const worker = await person(site.base, lead?.openid ?? '');
    type Rows<Row> = { items: Row[] };
    const { items } = await worker.call<Rows<{ id: string }>>('GET', '/desk/cases?view=mine');
    const path = `/desk/cases/${items[0]?.id}`;
    const workers = await worker.call<Rows<{ staffId: string; name: string }>>('GET', `${path}/workers`);
    const to = workers.items.find(({ name }) => name === '何佩');
    const words = { why: '换片区', openMatters: '周四复诊', stays: false };
    await worker.call('POST', `${path}/hand-over`, { toStaffId: to?.staffId, ...words });
    const { page } = await open.desk();
    await signIn(page, 'hepei');
    await page.getByRole('link', { name: '等我接手的个案' }).waitFor();
    await page.getByRole('button', { name: /^提醒/ }).click();
    await page.getByRole('link', { name: '李敏想把一份个案交给何佩' }).click();
    await page.getByText('还没完的事：周四复诊').first().waitFor();
    await page.getByRole('button', { name: '接手', exact: true }).waitFor();
    await worker.call('POST', `${path}/withdraw`, {});
  });
});
