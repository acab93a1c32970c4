import { beforeAll, describe, expect, it } from 'vitest';
import { aDistrict, aStaff, systemContext } from '../testing/organisation.ts';
import { caseApp, type World } from './cases.fixture.ts';
import { remindOfReviews } from './jobs.ts';

const { app, build, aPerson, get, act, openFor } = caseApp();
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

  it('is not orphaned by a lead who leaves: a colleague hands it on, and reads no note before taking it', async () => {
    const { hePei } = world;
    const now = app.clock.now();
    const leaver = await aStaff(now, { role: 'socialWorker', unitId: hePei.unitId, name: '郭秋燕' });
    const { id } = await openFor(await aPerson('冯阿姨'), leaver);
    const { body: noted } = await act(`/${id}/notes`, { text: '别当着邻居说' }, leaver);
    const noteId = noted.notes[0]?.id ?? '';
    const admin = await aStaff(now, { role: 'districtAdmin', unitId: await aDistrict(now), confirmed: true });
    const disable = { body: {}, key: true } as const;
    expect((await app.call(`POST /staff/${leaver.id}/disable`, disable, admin.token)).status).toBe(200);
    const { body: orphan } = await get(`/${id}`, hePei);
    expect(orphan.can).toEqual({ staff: true, handOver: true, close: true });
    expect((await act(`/${id}/notes/${noteId}/read`, {}, hePei)).status).toBe(403);
    const handing = { toStaffId: hePei.id, why: '原负责人已离岗', openMatters: '每周家访', stays: true };
    await act(`/${id}/hand-over`, handing, hePei);
    const { body: taken } = await act(`/${id}/accept`, {}, hePei);
    expect(taken).toMatchObject({ lead: { name: '何佩' }, coWorkers: [] });
    expect((await act(`/${id}/notes/${noteId}/read`, {}, hePei)).status).toBe(200);
  });
});
