/** Writes the pictures of the README and the docs to docs/screenshots, from the demo district on a working morning. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { signInWithCode } from './support/admin.ts';
import { desk, launch, phone, type Site } from './support/browser.ts';
import { shiftToWorkingMorning } from './support/clock.ts';
import { openAs, see, tap, write } from './support/miniprogram.ts';
import { person } from './support/person.ts';
import { peopleWith } from './support/sandbox.ts';
import { startServer } from './support/server.ts';

const folder = path.join('docs', 'screenshots');
const resident = 'demo-resident-0001';
const lamp = '我们6栋楼下的路灯坏了三天，晚上黑得看不见路';

interface Told {
  id: string;
  handler?: { name: string };
}

/** A resident's matters on their way, so that no picture is empty. */
async function prepare({ base }: Site): Promise<{ id: string; worker: string }> {
  const her = await person(base, resident);
  const place = { kind: 'home' };
  const rail = await her.call<Told>('POST', '/requests', {
    text: '浴室地砖滑，想装两个扶手，我一个人住',
    categoryCode: 'homeAdaptation',
    place,
  });
  const staff = await peopleWith(base, '柳荫社工站');
  const worker = staff.find(({ name }) => name === rail.handler?.name)?.openid ?? 'demo-staff-001';
  const hands = await person(base, worker);
  await hands.subscribe(5);
  await hands.call('POST', `/desk/requests/${rail.id}/start`, {
    firstWord: '王阿姨您好，我下午三点带师傅上门量尺寸。',
  });
  await her.call('POST', '/requests', { text: '想找人陪着去医院复查', place });
  return { id: rail.id, worker };
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function takePhone(site: Site, made: { id: string; worker: string }): Promise<void> {
  const browser = await launch();
  try {
    const { page } = await phone(browser, site);
    await openAs(page, resident);
    await see(page, '正在办');
    await take(page, 'resident-home');
    await tap(page, '我要反映 / 求助');
    await write(page, lamp);
    await see(page, '系统建议');
    await take(page, 'resident-submit');
    await tap(page, '交给社区');
    await see(page, '回执编号');
    await take(page, 'resident-receipt');
    await openAs(page, resident, `/packages/request/pages/detail/index?id=${made.id}`);
    await see(page, '看我原来说的话');
    await take(page, 'resident-detail');
    const other = await phone(browser, site);
    await openAs(other.page, made.worker);
    await see(other.page, '先到期的在上面');
    await take(other.page, 'staff-today');
    await (await person(site.base, resident)).call('PATCH', '/me', { elderMode: true });
    await openAs(page, resident);
    await page.reload();
    await see(page, '说出要办的事');
    await take(page, 'elder-home');
  } finally {
    await browser.close();
  }
}

async function takeDesk(site: Site, made: { id: string; worker: string }): Promise<void> {
  const browser = await launch();
  try {
    const { page } = await desk(browser, site);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/admin/sign-in');
    await take(page, 'admin-sign-in');
    await signInWithCode(page, site.base, 'chenshaowen', '陈绍文');
    await take(page, 'admin-home');
    for (const [name, where] of [
      ['admin-inbox', 'requests?view=open'],
      ['admin-request', `requests/${made.id}`],
      ['admin-rules', 'rules'],
    ] as const) {
      await page.goto(`/admin/${where}`);
      await take(page, name);
    }
    await page.goto(`/sandbox/#${made.worker}`);
    await take(page, 'sandbox-phone');
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const shiftMs = shiftToWorkingMorning();
  const server = await startServer({ shiftMs, requests: 600 });
  try {
    const site = { base: server.base, shiftMs };
    const made = await prepare(site);
    await takePhone(site, made);
    await takeDesk(site, made);
  } finally {
    await server.stop();
  }
}

await main();
