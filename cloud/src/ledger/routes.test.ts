import { beforeAll, describe, expect, it } from 'vitest';
import { findAudit } from '../kernel/audit.ts';
import { systemContext } from '../testing/organisation.ts';
import type { Points, StaffPointEntry, StaffPoints } from './contract.ts';
import { holdPoints, postHold } from './index.ts';
import { aQuarter, aResident, ledgerApp, type Quarter } from './ledger.fixture.ts';

const app = ledgerApp();
let quarter: Quarter;
beforeAll(async () => {
  quarter = await aQuarter(app);
}, 60_000);

const gift = { action: 'grant', points: 30, reason: '楼道巡查三小时' };
type Answer = StaffPointEntry & { error?: string; message?: string };
const give = (id: string, body: object = gift, token = quarter.clerk.token, key: true | string = true) =>
  app.call<Answer>(`POST /desk/residents/${id}/points`, { body, key }, token);
const mine = async (token: string, query = '') =>
  (await app.call<Points>(`GET /me/points${query}`, {}, token)).body;

describe('points that a clerk gives', () => {
  it('are the resident’s, once for each key, with the reason in the books and in the audit log', async () => {
    const { id, token } = await aResident(app);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => give(id, gift, undefined, 'the-same-key-0001')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const own = await mine(token);
    expect(own).toMatchObject({ balance: 30, held: 0, available: 30, holds: [] });
    expect(own.items).toMatchObject([{ kind: 'grant', points: 30, reason: '楼道巡查三小时' }]);
    expect(own.items[0]).not.toHaveProperty('by');
    expect((await give(id, { ...gift, points: 31 }, undefined, 'the-same-key-0001')).status).toBe(422);
    const [logged] = await findAudit({
      ...{ scopePath: '', wholeDistrict: true, limit: 1 },
      action: 'ledger.grant',
      actorId: quarter.clerk.id,
    });
    expect(logged).toMatchObject({ target: { id }, reason: '30积分：楼道巡查三小时' });
  });

  it('can be taken back as far as they are there', async () => {
    const { id, token } = await aResident(app, { points: 20 });
    const back = { action: 'takeBack', points: 15, reason: '录入的时长有误' };
    expect((await give(id, back)).body).toMatchObject({ points: -15, by: '周岚' });
    const refused = await give(id, back);
    expect(refused).toMatchObject({
      status: 409,
      body: { error: 'points.tooFew', message: '积分不够：需要15积分，现有5积分，还差10积分' },
    });
    expect(await mine(token)).toMatchObject({ available: 5 });
  });

  it('have bounds and need a reason', async () => {
    const { id } = await aResident(app);
    for (const wrong of [{ points: 0 }, { points: 1001 }, { points: 1.5 }, { reason: '好' }, { by: 'x' }]) {
      expect((await give(id, { ...gift, ...wrong })).status).toBe(400);
    }
  });

  it('are not given to another community’s residents, nor read there', async () => {
    const { id } = await aResident(app, { points: 5 });
    expect((await give(id, gift, quarter.stranger.token)).status).toBe(404);
    expect((await app.call(`GET /desk/residents/${id}/points`, {}, quarter.stranger.token)).status).toBe(404);
  });

  it('are not given to the file with one’s own phone number', async () => {
    const { id, token } = await aResident(app, { phone: '13800000000' });
    expect(await give(id)).toMatchObject({ status: 403, body: { error: 'points.ownFile' } });
    expect(await mine(token)).toMatchObject({ balance: 0 });
  });
});

describe('an entry', () => {
  it('is taken back once, by an entry of its own', async () => {
    const { id, token } = await aResident(app);
    const { body: given } = await give(id);
    const path = `POST /desk/residents/${id}/points/${given.id}/reverse`;
    const undo = () =>
      app.call<Answer>(path, { body: { reason: '记错了人' }, key: true }, quarter.clerk.token);
    const answers = await Promise.all(Array.from({ length: 6 }, undo));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.error === 'points.reversed')).toHaveLength(5);
    const { balance, items } = await mine(token);
    expect(balance).toBe(0);
    expect(items.map(({ kind, points, reversed }) => [kind, points, reversed])).toEqual([
      ['reversal', -30, false],
      ['grant', 30, true],
    ]);
    const again = `POST /desk/residents/${id}/points/${items[0]?.id}/reverse`;
    const { body } = await app.call<Answer>(
      again,
      { body: { reason: '还是对的' }, key: true },
      quarter.clerk.token,
    );
    expect(body.error).toBe('points.isReversal');
  });

  it('stays when its points are spent or held, and is nobody else’s', async () => {
    const saver = await aResident(app);
    const { body: given } = await give(saver.id);
    const { actor, now } = systemContext(app.clock.now());
    const about = { reference: { type: 'test', id: 't1' }, reason: '上门助浴', by: actor, now };
    const hold = await holdPoints({ id: 'spent', residentId: saver.id, points: 10, ...about });
    await postHold({ id: hold._id, reason: '上门助浴', by: actor, now });
    const undo = (residentId: string) =>
      app.call<Answer>(
        `POST /desk/residents/${residentId}/points/${given.id}/reverse`,
        { body: { reason: '记错了人' }, key: true },
        quarter.clerk.token,
      );
    expect((await undo(saver.id)).body.error).toBe('points.spent');
    expect((await undo((await aResident(app)).id)).status).toBe(404);
    const { body } = await app.call<StaffPoints>(
      `GET /desk/residents/${saver.id}/points`,
      {},
      quarter.clerk.token,
    );
    expect(body.items.map(({ kind, points }) => [kind, points])).toEqual([
      ['payment', -10],
      ['grant', 30],
    ]);
  });

  it('is read page by page', async () => {
    const { id, token } = await aResident(app);
    for (const points of [1, 2, 3]) {
      app.clock.advance(1000);
      await give(id, { ...gift, points });
    }
    const first = await mine(token, '?limit=2');
    expect(first.items.map(({ points }) => points)).toEqual([3, 2]);
    const rest = await mine(token, `?limit=2&cursor=${first.nextCursor}`);
    expect(rest.items.map(({ points }) => points)).toEqual([1]);
    expect(rest.nextCursor).toBeUndefined();
  });
});
