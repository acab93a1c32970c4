/** The ways of a request that change hands: returned and given to another, put into the pool and claimed, not accepted. */
import { beforeAll, expect, it } from 'vitest';
import { signIn } from './support/admin.ts';
import type { Watched } from './support/browser.ts';
import { openAs, see, tap } from './support/miniprogram.ts';
import { person, type Person } from './support/person.ts';
import { now, site, useBrowser } from './support/run.ts';
import { peopleWith, untilTold } from './support/sandbox.ts';

const resident = 'demo-resident-0001';
const open = useBrowser();
let clerk: Watched;
let socialWorkers: Awaited<ReturnType<typeof peopleWith>>;
let wang: Person;

beforeAll(async () => {
  clerk = await open.desk();
  await signIn(clerk.page, 'zhoulan');
  socialWorkers = await peopleWith(site.base, '柳荫社工站');
  await Promise.all(socialWorkers.map(async ({ openid }) => (await person(site.base, openid)).subscribe(3)));
  wang = await person(site.base, resident);
});

const submit = (text: string, categoryCode?: string): Promise<{ id: string }> =>
  wang.call('POST', '/requests', {
    text,
    place: { kind: 'home' },
    ...(categoryCode ? { categoryCode } : {}),
  });

const openDetail = async (id: string): Promise<void> => {
  await clerk.page.goto(`/admin/requests/${id}`);
  await clerk.page.locator('.dh h1').waitFor();
};

it('comes back from its owner and is given to somebody else, who is told', async () => {
  const since = now();
  const { id } = await submit('浴室太滑，想装扶手，自己弄不了', 'homeAdaptation');
  const owner = await untilTold(site.base, socialWorkers, { kind: '新任务提醒', words: '浴室', since });

  const worker = await open.phone();
  await openAs(worker.page, owner.openid, `/packages/work/pages/request/index?id=${id}`);
  await tap(worker.page, '更多');
  await tap(worker.page, '退回');
  await tap(worker.page, '手上已满');
  await tap(worker.page, '退回');
  await see(worker.page, '已退回');

  const returnedAt = now();
  await openDetail(id);
  const { page } = clerk;
  await page.getByText('退回 1次').waitFor();
  await page.getByRole('button', { name: '派单' }).click();
  const dialog = page.getByRole('dialog');
  const other = socialWorkers.find(({ name }) => name === '何佩' && name !== owner.name) ?? socialWorkers[0];
  await dialog.getByRole('radio', { name: `派给 ${other?.name}` }).check();
  const why = dialog.getByLabel('为什么这样派');
  await why.fill('离得近，做过同样的活');
  await dialog.getByRole('button', { name: `派给 ${other?.name}` }).click();
  await page.getByText(`已派给 ${other?.name}`).waitFor();
  const next = await untilTold(site.base, socialWorkers, {
    kind: '新任务提醒',
    words: '浴室',
    since: returnedAt,
  });
  expect(next.name).toBe(other?.name);
});

it('waits in the pool until the first of two workers claims it', async () => {
  const { id } = await submit('一个人在家闷得慌，想有人来陪着说说话', 'homeAdaptation');
  await openDetail(id);
  const { page } = clerk;
  await page.getByRole('button', { name: '转派' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '派到抢单池' }).click();
  await dialog.getByRole('radio', { name: /柳荫社工站/ }).check();
  await dialog.getByLabel('为什么转派').fill('谁有空谁先去');
  await dialog.getByRole('button', { name: '派给 柳荫社工站' }).click();
  await page.getByText('已派给 柳荫社工站').waitFor();

  const [first, second] = [await open.phone(), await open.phone()];
  const [one, two] = socialWorkers;
  for (const [{ page: screen }, who] of [
    [first, one],
    [second, two],
  ] as const) {
    await openAs(screen, who?.openid ?? '', '/packages/work/pages/pool/index');
    await see(screen, '一个人在家闷得慌');
  }
  const claim = async ({ page: screen }: Watched): Promise<void> =>
    screen
      .locator('.job:visible', { hasText: '一个人在家闷得慌' })
      .first()
      .getByText('抢单', { exact: true })
      .click();
  await claim(first);
  await see(first.page, '抢到了，这件事归您');
  await claim(second);
  await second.page.locator('.toast:visible').waitFor();
  expect(await second.page.locator('.toast:visible').innerText()).not.toContain('抢到了');
  await page.reload();
  await page.getByText(`后来由人改派：${one?.name}`).waitFor();
});

it('tells the resident what to do instead when it is not accepted', async () => {
  const { id } = await submit('嗯嗯你好在吗');
  await openDetail(id);
  const { page } = clerk;
  await page.getByRole('button', { name: '不予受理' }).click();
  await page.getByRole('radio', { name: '缺少必要信息' }).check();
  await page.getByLabel('居民可以怎么办').fill('请再说一句：哪里、什么事，或打社区电话。');
  await page.getByRole('dialog').getByRole('button', { name: '不予受理' }).click();
  await page.getByText('居民会看到原因和可以怎么办').waitFor();

  const hers = await open.phone();
  await openAs(hers.page, resident, `/packages/request/pages/detail/index?id=${id}`);
  await see(hers.page, '不予受理');
  await see(hers.page, '缺少必要信息');
  await see(hers.page, '您可以：请再说一句：哪里、什么事，或打社区电话。');
});
