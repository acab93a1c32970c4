/** What a clerk puts right on the week board: bookings that a changed date leaves without time, and people who wait. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { halfOf } from '../admin/src/features/appointments/api/days.ts';
import { clockTime, isoDay, minuteOfDay, monthDay } from '../admin/src/shared/format/time.ts';
import { dayAt, dayOf, weekdayOf } from '../cloud/src/kernel/calendar-days.ts';
import { signIn } from './support/admin.ts';
import { freeStarts, homeVisit, newcomer } from './support/booking.ts';
import { seriousFindings, type Watched } from './support/browser.ts';
import type { Person } from './support/person.ts';
import { now, useBrowser } from './support/run.ts';
import { cell, cellOf, chip, openBoard, read, said, timeOf, toast } from './support/week-board.ts';

const open = useBrowser();
const day = 86_400_000;

interface Row {
  id: string;
  kind: string;
  name: string;
}
let clerk: Watched;
let liMin = '';
let colleagues: string[] = [];

beforeAll(async () => {
  clerk = await open.desk();
  await signIn(clerk.page, 'zhoulan');
  const { rows } = await read<{ rows: Row[] }>(clerk.page, `/desk/board?from=${isoDay(now())}&days=1`);
  const workers = rows.filter(({ kind }) => kind === 'staff');
  liMin = workers.find(({ name }) => name === '李敏')?.id ?? '';
  colleagues = workers.flatMap(({ id }) => (id === liMin ? [] : [id]));
});

/** A start after today that 李敏 and a colleague both have free. */
async function sharedStart(by: Person, offerId: string): Promise<string> {
  const hers = await freeStarts(by, offerId, liMin);
  const theirs = new Set(
    (await Promise.all(colleagues.map((staffId) => freeStarts(by, offerId, staffId)))).flat(),
  );
  const found = hers.find((start) => theirs.has(start) && isoDay(start) > isoDay(now()));
  if (!found) throw new Error('no time that two workers have free');
  return found;
}

describe('a date arranged otherwise', () => {
  let by: Person;
  let booked = '';
  let start = '';
  const note = (page: Page): Locator => page.locator('.wt .note');

  /** Other conflicts may come first. */
  async function showConflict(page: Page): Promise<void> {
    const shown = note(page).locator(`a[href*="${booked}"]`);
    await note(page).waitFor();
    for (let tries = 0; tries < 20 && (await shown.count()) === 0; tries += 1)
      await note(page).getByRole('button', { name: /^还有/ }).click();
    await shown.waitFor();
  }

  it('says before it is saved which bookings it leaves without time, and afterwards where to move them', async () => {
    const { page } = clerk;
    const somebody = await newcomer(20, liMin);
    by = somebody.by;
    start = await sharedStart(by, somebody.offerId);
    const wish = { offerId: somebody.offerId, start, staffId: liMin, answers: [] };
    booked = (await by.call<{ id: string }>('POST', '/appointments', wish)).id;
    await page.goto('/admin/settings/plans');
    await page.locator('.setup-list').getByRole('button', { name: /^李敏/ }).click();
    await page.getByRole('button', { name: new RegExp(`^${monthDay(start).replace('月', '月 ?')}`) }).click();
    await page.getByLabel('为什么').fill('培训：急救');
    await page.getByRole('button', { name: '保存这一天' }).click();
    const before = page.getByRole('dialog', { name: /个预约.*会对不上/ });
    await before.getByText(clockTime(start)).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await before.getByRole('link').count()).toBe(0);
    await before.getByRole('button', { name: '仍然保存' }).click();
    const after = page.getByRole('dialog', { name: /个预约.*要另行安排/ });
    await after.locator(`a[href$="/${booked}"]`).waitFor();
    await after.getByRole('button', { name: '知道了' }).click();
  });

  it('leaves a conflict that a colleague takes over; that can be taken back, so the resident is not told at once', async () => {
    const { page } = clerk;
    await openBoard(page, `?day=${isoDay(start)}`);
    const holder = async () => (await cellOf(page, booked))?.split(' ')[0];
    expect(await holder()).toBe(liMin);
    await showConflict(page);
    expect(await note(page).innerText()).toContain('培训：急救');
    await note(page).getByRole('button', { name: /^换成/ }).click();
    await said(page, /改到/);
    await expect.poll(holder).not.toBe(liMin);
    await toast(page).getByRole('button', { name: '撤销' }).click();
    await said(page, /已撤销/);
    await expect.poll(holder).toBe(liMin);
    await showConflict(page);
    await note(page).getByRole('button', { name: /^换成/ }).click();
    await expect.poll(holder).not.toBe(liMin);
    const told = async () =>
      (await by.call<{ items: { title: string }[] }>('GET', '/me/notifications')).items.filter(
        ({ title }) => title === `${homeVisit}：改了时间`,
      ).length;
    // Half a minute later, when it stands, once: the clock of desk.test.ts shows that without the wait.
    expect(await told()).toBe(0);
  });
});

describe('somebody who waits', () => {
  /** A Sunday beyond the calendar's reach: nobody is offered a place there by the list itself. */
  const sunday = (): string => {
    const today = dayOf(now().getTime());
    return isoDay(dayAt(today + 21 - weekdayOf(today)));
  };
  async function waits(from: number, part: 'morning' | 'afternoon') {
    const somebody = await newcomer(from, liMin);
    const { by, offerId } = somebody;
    await by.call('POST', '/waitlist', { offerId, staffId: liMin, dates: [sunday()], part });
    return somebody;
  }
  const card = (page: Page, part: string): Locator =>
    page.locator('.wc', { hasText: `${monthDay(`${sunday()}T12:00:00+08:00`)} 周日 ${part}` });
  const coming = async (by: Person) =>
    (await by.call<{ items: { id: string; state: string; start: string }[] }>('GET', '/appointments')).items;

  it('is given a proposal, and with one more press the place, which can be taken back', async () => {
    const { page } = clerk;
    const { by } = await waits(30, 'morning');
    await openBoard(page);
    const waiting = card(page, '上午');
    await waiting.getByRole('button', { name: '帮我排' }).click();
    await waiting.getByText(/建议 李敏/).waitFor();
    await page.getByText('建议排在这里').waitFor({ state: 'attached' });
    await waiting.getByRole('button', { name: '排进去' }).click();
    await said(page, /排好了/);
    await waiting.waitFor({ state: 'detached' });
    expect(await coming(by)).toMatchObject([{ state: 'booked' }]);
    await toast(page).getByRole('button', { name: '撤销' }).click();
    await said(page, /已撤销.*还是第/);
    await waiting.waitFor();
    expect(await coming(by)).toEqual([]);
    await waiting.getByRole('button', { name: '帮我排' }).click();
    await waiting.getByRole('button', { name: '排进去' }).click();
    await waiting.waitFor({ state: 'detached' });
  });

  it('is dragged into a gap, and by the hour to another time of that day', async () => {
    const { page } = clerk;
    const { by, offerId } = await waits(40, 'afternoon');
    const starts = (await freeStarts(by, offerId, liMin)).filter((each) => isoDay(each) > isoDay(now()));
    const roomy = starts.find((each) => starts.filter((other) => isoDay(other) === isoDay(each)).length > 2);
    const start = roomy ?? starts[0] ?? '';
    const date = isoDay(start);
    await openBoard(page, `?day=${date}`);
    const name = `${liMin} ${date} ${halfOf(start)}`;
    await card(page, '下午').dragTo(cell(page, name));
    await said(page, /排好了/);
    const [placed] = await coming(by);
    const id = placed?.id ?? '';
    await expect.poll(() => cellOf(page, id)).toBe(name);

    const other = (await freeStarts(by, offerId, liMin)).find(
      (each) => isoDay(each) === date && Math.abs(Date.parse(each) - Date.parse(placed?.start ?? '')) < day,
    );
    if (!other) throw new Error('the day has no second gap');
    await page.goto(`/admin/appointments?view=day&day=${date}`);
    await chip(page, id).waitFor();
    const row = page.locator('.dv-table tbody tr', {
      has: page.getByRole('rowheader', { name: /李敏/ }),
    });
    const line = row.locator('.dv');
    const hours = await page.locator('.hours > span').allInnerTexts();
    const from = Number.parseInt(hours[0] ?? '', 10) * 60;
    const box = await line.boundingBox();
    const x = ((minuteOfDay(other) - from) / (hours.length * 60)) * (box?.width ?? 0);
    await chip(page, id).dragTo(line, { targetPosition: { x, y: (box?.height ?? 0) - 8 } });
    await said(page, /改到/);
    await expect.poll(() => timeOf(page, id)).toBe(clockTime(other).replace(/^0/, ''));
    expect(clerk.problems).toEqual([]);
  });
});
