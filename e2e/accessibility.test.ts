/** axe finds nothing serious or critical on any page of the admin and of the mini-program. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { signIn, signInWithCode } from './support/admin.ts';
import { seriousFindings, type Watched } from './support/browser.ts';
import { front, openAs } from './support/miniprogram.ts';
import { person } from './support/person.ts';
import { now, site, useBrowser } from './support/run.ts';
import { peopleWith, untilTold } from './support/sandbox.ts';
import { settled } from './support/settled.ts';

const open = useBrowser();
const resident = 'demo-resident-0001';

describe('the web admin', () => {
  let admin: Watched;
  beforeAll(async () => {
    admin = await open.desk();
  });

  it('at sign-in', async () => {
    await admin.page.goto('/admin/sign-in');
    await admin.page.getByLabel('工号', { exact: true }).waitFor();
    expect(await seriousFindings(admin.page)).toEqual([]);
    await signInWithCode(admin.page, site.base, 'admin', '许文博');
  });

  it.each([
    '/',
    '/requests?view=all',
    '/requests/new',
    '/appointments/waiting',
    '/appointments/timetable',
    '/appointments/courses',
    '/cases',
    '/rules',
    '/people',
    '/people/residents',
    '/settings',
    '/settings/calendars',
    '/settings/categories',
    '/settings/offers',
    '/settings/plans',
    '/settings/rooms',
    '/settings/audit',
  ])('at %s', async (path) => {
    await admin.page.goto(`/admin${path}`);
    await settled(admin.page);
    expect(await seriousFindings(admin.page)).toEqual([]);
  });

  it('in a request and its windows', async () => {
    const her = await person(site.base, resident);
    const place = { kind: 'home' };
    const fresh = await her.call<{ id: string }>('POST', '/requests', { text: '嗯嗯你好', place });
    const routed = await her.call<{ id: string }>('POST', '/requests', { text: '路灯不亮了', place });
    const { page } = await open.desk();
    await signIn(page, 'zhoulan');
    for (const [id, windows] of [
      [fresh.id, ['受理', '不予受理', '查看完整信息']],
      [routed.id, ['转派']],
    ] as const) {
      await page.goto(`/admin/requests/${id}`);
      await page.locator('.dh h1').waitFor();
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      for (const name of windows) {
        await page.getByRole('button', { name, exact: true }).click();
        await page.getByRole('dialog').waitFor();
        await settled(page);
        expect(await seriousFindings(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
    }
  });

  it('in a course, its lesson and their windows', async () => {
    const { page } = await open.desk();
    await signIn(page, 'limin');
    const windows = [
      ['/appointments/courses', 'tbody button', '结束课程'],
      ['/appointments/courses', 'tbody button', '修改'],
      ['/appointments/timetable', '.lesson', undefined],
    ] as const;
    for (const [path, first, button] of windows) {
      await page.goto(`/admin${path}`);
      await page.locator(first).first().click();
      await page.getByRole('dialog').waitFor();
      if (button) await page.getByRole('button', { name: button, exact: true }).click();
      await settled(page);
      expect(await seriousFindings(page), button ?? path).toEqual([]);
    }
  });
});

describe('the mini-program', () => {
  const looksRight = async (page: Page, openid: string, path: string): Promise<void> => {
    await openAs(page, openid, path);
    await page.reload();
    await front(page).locator('.main').waitFor();
    await settled(page);
    expect(await seriousFindings(page), path).toEqual([]);
  };

  it('for residents, in both modes', async () => {
    const { page } = await open.phone();
    const her = await person(site.base, resident);
    const { id } = await her.call<{ id: string }>('POST', '/requests', {
      text: '路灯一到晚上就不亮',
      place: { kind: 'home' },
    });
    const paths = [
      '/pages/home/index',
      '/pages/matters/index',
      '/pages/messages/index',
      '/pages/me/index',
      '/packages/request/pages/submit/index',
      '/packages/request/pages/place/index',
      '/packages/request/pages/category/index',
      `/packages/request/pages/submitted/index?id=${id}`,
      `/packages/request/pages/detail/index?id=${id}`,
      '/packages/account/pages/profile/index',
      '/packages/account/pages/family/index',
      '/packages/account/pages/privacy/index',
      '/packages/account/pages/binding/index',
    ];
    for (const elderMode of [true, false]) {
      await her.call('PATCH', '/me', { elderMode });
      for (const path of paths) await looksRight(page, resident, path);
    }
  });

  it('for workers', async () => {
    const since = now();
    const workers = await peopleWith(site.base, '柳荫社工站');
    await Promise.all(workers.map(async ({ openid }) => (await person(site.base, openid)).subscribe()));
    const her = await person(site.base, resident);
    const { id } = await her.call<{ id: string }>('POST', '/requests', {
      text: '轮椅进不了门，想请社工看看门槛',
      categoryCode: 'homeAdaptation',
      place: { kind: 'home' },
    });
    const owner = await untilTold(site.base, workers, { kind: '新任务提醒', words: '轮椅', since });
    const { page } = await open.phone();
    const act = `/packages/work/pages/action/index?id=${id}&action=`;
    for (const path of [
      '/pages/home/index',
      '/pages/messages/index',
      '/pages/me/index',
      '/packages/work/pages/pool/index',
      `/packages/work/pages/request/index?id=${id}`,
      `${act}return`,
      `${act}transfer`,
      `${act}note`,
      `${act}resolve`,
    ])
      await looksRight(page, owner.openid, path);
  });
});
