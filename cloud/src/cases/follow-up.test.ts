import { beforeAll, describe, expect, it } from 'vitest';
import { systemContext } from '../testing/organisation.ts';
import { caseApp, type World } from './cases.fixture.ts';
import { remindOfReviews } from './jobs.ts';

const { app, build, aPerson, get, openFor } = caseApp();
let world: World;
beforeAll(async () => {
  world = await build();
}, 60_000);

describe('what follows by itself', () => {
  it('reminds the lead of a review on its day, once, without a word of the file', async () => {
    const { liMin } = world;
    const { id, number } = await openFor(await aPerson('王秀兰'), liMin);
    expect(await remindOfReviews(systemContext(app.clock.now()))).toBe(0);
    const day = systemContext(new Date('2026-12-23T00:30:00Z'));
    await remindOfReviews(day);
    await remindOfReviews(day);
    const { body } = await app.call<{ items: object[] }>('GET /desk/notifications', {}, liMin.token);
    expect(body.items).toMatchObject([
      { kind: 'caseReview', title: '今天该回顾一份个案', body: `个案 ${number}，王**`, about: { id } },
    ]);
    expect(body.items).toHaveLength(1);
  });

  it('lies in the scope of the new home after the resident has moved, and stays with its workers', async () => {
    const { liMin, xuFang, supervisor } = world;
    const person = await aPerson('赵大力');
    const { id } = await openFor(person, liMin);
    const move = { body: { homeAddressId: '青檀社区-1' }, key: true } as const;
    expect((await app.call('PATCH /me', move, person.token)).status).toBe(200);
    await app.settle();
    expect((await get(`/${id}`, xuFang)).status).toBe(200);
    expect((await get(`/${id}`, supervisor)).status).toBe(404);
    expect((await get(`/${id}`, liMin)).body.can).toMatchObject({ measure: true });
  });
});
