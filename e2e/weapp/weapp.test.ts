/** The emitted WeChat bundle in Node against the whole application: submit, and rate when it is done; book a visit and cancel it; join a course. */
import { existsSync } from 'node:fs';
import { beforeAll, expect, inject, it } from 'vitest';
import { residentNumber } from '../support/booking.ts';
import { person } from '../support/person.ts';
import { peopleWith } from '../support/sandbox.ts';
import { runBooking } from './booking.ts';
import { runCourse } from './courses.ts';
import { runWeapp } from './run.ts';

const resident = 'demo-resident-0001';

interface Offered {
  name: string;
  unitName: string;
  mine: unknown[];
}

/** Whoever has it answers and does it. */
async function finish(base: string, requestId: string): Promise<void> {
  const her = await person(base, resident);
  const { handler } = await her.call<{ handler?: { name: string } }>('GET', `/requests/${requestId}`);
  const owner = (await peopleWith(base, '柳荫社工站')).find(({ name }) => name === handler?.name);
  if (!owner) throw new Error(`the request went to ${handler?.name ?? 'nobody'}`);
  const worker = await person(base, owner.openid);
  await worker.call('POST', `/desk/requests/${requestId}/start`, { firstWord: '您好，您说的事我来办。' });
  await worker.call('POST', `/desk/requests/${requestId}/resolve`, {
    outcome: 'solved',
    reply: '上门看过，照护计划定好了。',
  });
}

/** A neighbour who is not in the course yet. */
async function outsider(base: string, station: string, course: string): Promise<string> {
  for (let number = 1; number <= 40; number += 1) {
    const openid = residentNumber(number);
    const by = await person(base, openid);
    const { items } = await by.call<{ items: Offered[] }>('GET', '/courses');
    if (items.some((one) => one.name === course && one.unitName === station && one.mine.length === 0))
      return openid;
  }
  throw new Error(`everybody is in ${course}`);
}

beforeAll(() => {
  if (!existsSync('dist/weapp/app.json'))
    throw new Error('build the mini-program first: npm run build:weapp');
});

it('takes a request from the home page to the rating', async () => {
  const base = inject('base');
  const { requestId, receipt } = await runWeapp({
    base,
    openid: resident,
    words: '我一个人住，腿脚不好，想请社工上门看看怎么照护',
    category: '老人照护',
    resolve: (id) => finish(base, id),
  });
  expect(requestId).not.toBe('');
  expect(receipt).toMatch(/^\d{8}-\d{4}$/);
});

it('books a visit from the home page to the slip, and cancels it', async () => {
  const openid = 'demo-resident-0006';
  const base = inject('base');
  const { appointmentId, sentence, slip } = await runBooking({ base, openid, offer: '社工家访' });
  expect(sentence).toMatch(/\d+:\d\d，.+到您家$/);
  expect(slip).toContain(/\d+:\d\d/.exec(sentence)?.[0]);
  const owner = await person(base, openid);
  const booked = await owner.call<{ state: string }>('GET', `/appointments/${appointmentId}`);
  expect(booked.state).toBe('cancelled');
});

it('takes a place in a course, whose worker has the name on the roll', async () => {
  const base = inject('base');
  const station = '柳荫社工站';
  const teacher = (await peopleWith(base, station)).find(({ name }) => name === '李敏')?.openid ?? '';
  const course = '流动学堂：防骗和用药';
  const openid = await outsider(base, station, course);
  const { place, count } = await runCourse({ base, openid, course, teacher });
  expect(place).toMatch(/已报上|排队中/);
  expect(count).toMatch(/^来了 0 人，共 \d+ 人$/);
});
