/** A street lamp from the resident's sentence to the rating: phone, WeChat message, admin, worker, and back. */
import { expect, it } from 'vitest';
import { signIn } from './support/admin.ts';
import { front, openAs, see, tap, write } from './support/miniprogram.ts';
import { person } from './support/person.ts';
import { now, site, useBrowser } from './support/run.ts';
import { peopleWith, untilTold } from './support/sandbox.ts';

const wang = { openid: 'demo-resident-0001', name: '王秀兰', role: '居民' };
const lamp = '我们3号楼门口的路灯坏了三天，晚上黑得看不见路';
const open = useBrowser();

it('is told, routed, answered, done and rated', async () => {
  const handlers = await peopleWith(site.base, '湖滨市政管理所');
  await Promise.all(handlers.map(async ({ openid }) => (await person(site.base, openid)).subscribe(3)));

  const hers = await open.phone();
  await openAs(hers.page, wang.openid);
  await see(hers.page, '王秀兰');
  await tap(hers.page, '我要反映 / 求助');
  await see(hers.page, '按您登记的住址填的');
  await write(hers.page, lamp);
  await see(hers.page, '系统建议');
  const since = now();
  await tap(hers.page, '交给社区');

  const told = await untilTold(site.base, handlers, { kind: '新任务提醒', words: '路灯', since });
  expect(told.message.receivedAt - since.getTime()).toBeLessThan(1000);
  await see(hers.page, `送到了，已派给经办人${told.name}`);
  const receipt = await front(hers.page).locator('.slip').innerText();
  expect(receipt).toMatch(/\d+:\d\d 前/);
  expect(receipt).toMatch(/内办好\s+至 .*周.*\d+:\d\d/);
  await tap(hers.page, '有进展，发微信告诉我');
  await see(hers.page, '好了，有进展发微信告诉您');
  const number = /回执编号\s*([\d-]+)/.exec(receipt)?.[1] ?? '';

  const desk = await open.desk();
  await signIn(desk.page, 'zhoulan');
  await desk.page.goto('/admin/requests?view=all&sort=newest');
  await desk.page.getByRole('link', { name: number.slice(4) }).click();
  await desk.page.getByText(`为什么派给 ${told.name}`).waitFor();
  await desk.page.getByText('规则 18 路灯道路和水电').waitFor();
  const story = desk.page.getByRole('region', { name: '经过' });

  const worker = await open.phone();
  await openAs(worker.page, told.openid, `/${told.message.page ?? ''}`);
  await tap(worker.page, '响应');
  await write(worker.page, '您好，我是市政的，今天下午来看路灯。');
  await tap(worker.page, '送出并响应');
  await see(worker.page, '已响应，居民马上看到');
  await untilTold(site.base, [wang], { kind: '事项办理进度通知', words: '路灯', since });
  await tap(worker.page, '办结');
  await tap(worker.page, '已解决');
  await write(worker.page, '灯泡和线路都换好了，今晚就亮。');
  await tap(worker.page, '办好了，告诉居民');
  await see(worker.page, '已办结，等居民评价');

  await tap(hers.page, '看进度');
  await see(hers.page, '已办好');
  await see(hers.page, '灯泡和线路都换好了，今晚就亮。');
  await tap(hers.page, '去评价');
  await tap(hers.page, '修好了');
  await tap(hers.page, '很满意');
  await tap(hers.page, '交上评价');
  await see(hers.page, '谢谢您，评价收到了');
  await see(hers.page, '已结束');

  await desk.page.reload();
  await desk.page.locator('.dh').getByText('已结案').waitFor();
  await desk.page.getByText('居民评价：修好了').waitFor();
  const told4 = await story.innerText();
  for (const word of ['提交', '派', '响应', '办结', '评价']) expect(told4).toContain(word);
  expect([...hers.problems, ...worker.problems, ...desk.problems]).toEqual([]);
});
