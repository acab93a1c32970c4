/** A class for children: put up and opened at the desk, a guardian signs up on the phone, the roll is called at the door. */
import { beforeAll, expect, it } from 'vitest';
import { isoDay } from '../admin/src/shared/format/time.ts';
import { signIn } from './support/admin.ts';
import { seriousFindings, type Watched } from './support/browser.ts';
import { front, openAs, see, tap } from './support/miniprogram.ts';
import { person } from './support/person.ts';
import { now, site, useBrowser } from './support/run.ts';
import { peopleWith } from './support/sandbox.ts';

const guardian = 'demo-resident-0002';
const name = '周末手工班';
const open = useBrowser();
let desk: Watched;
let teacher: string;

beforeAll(async () => {
  desk = await open.desk();
  await signIn(desk.page, 'limin');
  const found = (await peopleWith(site.base, '柳荫社工站')).find((worker) => worker.name === '李敏');
  teacher = found?.openid ?? '';
});

/** Later today, so that the doors are open already. */
async function aCourse(): Promise<void> {
  const worker = await person(site.base, teacher);
  const me = await worker.call<{ staff: { id: string; post: { unitId: string } } }>('GET', '/me');
  const today = now();
  const local = new Date(today.getTime() + 8 * 3_600_000);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const day = isoDay(today);
  await worker.call('POST', '/desk/courses', {
    programme: 'group',
    name,
    summary: '折纸、剪纸，做好带回家',
    unitId: me.staff.post.unitId,
    place: '柳荫社工站二楼教室',
    teacherName: '陈立新',
    weekly: [
      { weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(), from: minute + 60, to: minute + 120 },
    ],
    firstDay: day,
    lastDay: isoDay(today.getTime() + 20 * 86_400_000),
    skipDays: [],
    capacity: 10,
    forChildren: true,
  });
}

it('is opened at the desk', async () => {
  await aCourse();
  const { page } = desk;
  await page.goto('/admin/appointments/courses?state=draft');
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: '开放报名' }).click();
  await page.getByText('已开放报名，居民现在看得到').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

it('takes a child with its guardian’s consent and the people who may fetch it', async () => {
  const { page, problems } = await open.phone();
  await openAs(page, guardian, '/packages/course/pages/list/index');
  await tap(page, name);
  await tap(page, '给孩子报名');
  const field = (hint: string) => front(page).locator(`input[placeholder="${hint}"]`);
  await field('和户口本上一样').fill('王小雨');
  await field('例如 2017').fill('2017');
  await field('例如：花生过敏').fill('花生过敏');
  await field('姓名').last().fill('王静');
  await field('手机号').fill('13800000002');
  await see(page, '还要监护人同意');
  await front(page).getByRole('switch', { name: '监护人同意' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await tap(page, '报名');
  await see(page, '王小雨，已报上');
  expect(problems).toEqual([]);
});

it('is attended, and the child leaves with a named person, of which the guardian hears', async () => {
  const { page, problems } = await open.phone();
  await openAs(page, teacher, '/packages/course/pages/lessons/index');
  await front(page).getByText(name).first().click();
  await see(page, '花生过敏');
  await tap(page, '到了');
  await see(page, '来了 1 人，共 1 人');
  expect(await seriousFindings(page)).toEqual([]);
  await tap(page, '有人来接');
  await tap(page, '王静（父母）0002');
  await see(page, '由王静接走');
  expect(problems).toEqual([]);

  const phone = await open.phone();
  await openAs(phone.page, guardian, '/pages/messages/index');
  await see(phone.page, '孩子已接走');
  await see(phone.page, '孩子到了');
});

it('goes on without a network: who came and was fetched meanwhile is sent once there is one', async () => {
  const parent = await person(site.base, guardian);
  const { items } = await parent.call<{ items: { id: string; name: string }[] }>('GET', '/courses');
  const course = items.find((one) => one.name === name);
  const pickUps = [{ name: '王静', relation: 'parent', phone: '13800000002' }];
  const child = { name: '王小晴', birthYear: 2018, guardianConsent: true, pickUps };
  await parent.call('POST', `/courses/${course?.id ?? ''}/enrol`, { photoConsent: false, child });

  const { page, problems } = await open.phone();
  await openAs(page, teacher);
  await expect.poll(() => page.evaluate('JSON.stringify({ ...localStorage })')).toContain(child.name);
  // Opened anew where no server answers: the phone has its own pages and what it kept.
  await page.route('**/api/**', (route) => route.abort('connectionfailed'));
  await page.reload();
  await front(page).locator('.todays-lessons').waitFor();
  await openAs(page, teacher, '/packages/course/pages/lessons/index');
  await front(page).getByText(name).first().click();
  const line = front(page).locator('.roll-one', { hasText: child.name });
  await line.getByText('还没到').waitFor();
  await page.context().setOffline(true);
  await page.unroute('**/api/**');
  await line.getByText('到了', { exact: true }).click();
  await line.getByText(/到了，待发送/).waitFor();
  await line.getByText('点错了').click();
  await line.getByText('没来，待发送').waitFor();
  await line.getByText('到了', { exact: true }).click();
  await line.getByText('有人来接').click();
  await tap(page, '王静（父母）0002');
  await line.getByText(/接走，待发送/).waitFor();
  await see(page, '条待发送');
  expect(await seriousFindings(page)).toEqual([]);
  await page.context().setOffline(false);
  await front(page).locator('.queue').waitFor({ state: 'detached' });
  await line.getByText('待发送').waitFor({ state: 'detached' });
  await line.getByText(/由王静接走$/).waitFor();
  expect(problems).toEqual([]);
});

it('shows at the desk who came and who fetched', async () => {
  const { page } = desk;
  await page.goto('/admin/appointments/timetable');
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await page.getByText('由王静接走').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(desk.problems).toEqual([]);
});
