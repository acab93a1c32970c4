import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../testing/app.ts';
import { aDistrict, aStaff, aUnit, systemContext } from '../testing/organisation.ts';
import type { TestStaff } from '../testing/organisation.ts';
import type { StaffDetail, Unit } from './contract.ts';
import { bindWechat, openSession } from './commands/wechat.ts';
import { accounts } from './index.ts';

const app = testApp([accounts]);
const now = () => app.clock.now();
let admin: TestStaff;
let street = '';
let community = '';
beforeAll(async () => {
  street = await aUnit(now(), { kind: 'street', parentId: await aDistrict(now()) });
  community = await aUnit(now(), { parentId: street });
  admin = await aStaff(now(), { role: 'districtAdmin', unitId: street, confirmed: true });
});

const newStaff = (change: object = {}) => ({
  username: `w${Math.random().toString(36).slice(2, 12)}`,
  name: '李敏',
  phone: '13912345678',
  skills: ['rehabilitation'],
  capacity: 8,
  dutyFrames: [{ weekday: 1, from: 510, to: 1080 }],
  posts: [{ unitId: community, role: 'socialWorker' }],
  ...change,
});

async function created(change: object = {}): Promise<{ staff: StaffDetail; resetCode: string }> {
  const body = newStaff(change);
  const answer = await app.call<{ staff: StaffDetail; resetCode: string }>(
    'POST /staff',
    { body },
    admin.token,
  );
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('staff', () => {
  it('are taken on once per key, with a masked phone and a one-use code', async () => {
    const options = { body: newStaff(), key: 'one-key-for-both' };
    const first = await app.call<{ staff: StaffDetail }>('POST /staff', options, admin.token);
    const again = await app.call('POST /staff', options, admin.token);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(first.body.staff).toMatchObject({ phoneMasked: '139****5678', posts: [{ unitId: community }] });
  });

  it('have names of their own to sign in with', async () => {
    const { staff } = await created();
    const twin = await app.call('POST /staff', { body: newStaff({ username: staff.username }) }, admin.token);
    expect(twin).toMatchObject({ status: 409, body: { error: 'accounts.usernameTaken' } });
  });

  it('set their password with the code, once, and a common one is refused', async () => {
    const { staff, resetCode } = await created();
    const set = (password: string) =>
      app.call('POST /password-reset', { body: { code: resetCode, password } });
    expect((await set('12345678')).body).toMatchObject({ error: 'accounts.weakPassword' });
    expect((await set('Hai-kuo-77')).status).toBe(200);
    expect((await set('Hai-kuo-88')).status).toBe(404);
    const signedIn = await app.call('POST /sign-in', {
      body: { username: staff.username, password: 'Hai-kuo-77' },
    });
    expect(signedIn.body).toMatchObject({ status: 'signedIn', staff: { post: { role: 'socialWorker' } } });
  });

  it('lose their sessions when they change the password or their posts change', async () => {
    const member = await aStaff(now(), { unitId: community, password: 'Hai-kuo-77' });
    const body = { current: 'Hai-kuo-77', next: 'Tian-kong-99' };
    const wrong = { ...body, current: 'something-else' };
    expect((await app.call('POST /desk/me/password', { body: wrong }, member.token)).status).toBe(400);
    expect((await app.call('POST /desk/me/password', { body }, member.token)).status).toBe(200);
    expect((await app.call('GET /desk/me', {}, member.token)).status).toBe(401);

    const other = await aStaff(now(), { unitId: community });
    const posts = { posts: [{ unitId: community, role: 'handler' }] };
    expect((await app.call(`PUT /staff/${other.id}/posts`, { body: posts }, admin.token)).status).toBe(200);
    expect((await app.call('GET /desk/me', {}, other.token)).status).toBe(401);
  });

  it('do not grant to themselves, nor outside their scope', async () => {
    const elsewhere = await aUnit(now());
    const own = { posts: [{ unitId: street, role: 'supervisor' }] };
    expect((await app.call(`PUT /staff/${admin.id}/posts`, { body: own }, admin.token)).status).toBe(403);
    const { staff } = await created();
    const outside = { posts: [{ unitId: elsewhere, role: 'clerk' }] };
    expect((await app.call(`PUT /staff/${staff.id}/posts`, { body: outside }, admin.token)).status).toBe(404);
  });

  it('work in one of their posts at a time', async () => {
    const posts = [
      { unitId: community, role: 'clerk' },
      { unitId: community, role: 'gridWorker' },
    ];
    const { resetCode, staff } = await created({ posts });
    await app.call('POST /password-reset', { body: { code: resetCode, password: 'Hai-kuo-77' } });
    const signedIn = await app.call('POST /sign-in', {
      body: { username: staff.username, password: 'Hai-kuo-77' },
    });
    const token = signedIn.headers.get('Set-Cookie')?.match(/linying=([^;]*)/)?.[1];
    expect((await app.call('POST /desk/me/post', { body: posts[1] }, token)).body).toMatchObject({
      post: { role: 'gridWorker' },
    });
    expect(
      (await app.call<{ permissions: string[] }>('GET /desk/me', {}, token)).body.permissions,
    ).not.toContain('requests.assign');
    const foreign = { unitId: street, role: 'leader' };
    expect((await app.call('POST /desk/me/post', { body: foreign }, token)).status).toBe(404);
  });

  it('go on leave and off duty', async () => {
    const { staff } = await created();
    const leave = { from: '2026-11-23T00:00:00Z', to: '2026-11-25T00:00:00Z', reason: '年假' };
    const path = `/staff/${staff.id}/leaves`;
    const away = await app.call<StaffDetail>(`POST ${path}`, { body: leave }, admin.token);
    expect(away.body).toMatchObject({ onLeaveUntil: '2026-11-25T00:00:00.000Z' });
    expect((await app.call(`POST ${path}`, { body: leave }, admin.token)).status).toBe(409);
    const backwards = { from: leave.to, to: leave.from };
    expect((await app.call(`POST ${path}`, { body: backwards }, admin.token)).status).toBe(400);
    const back = await app.call(`DELETE ${path}/${away.body.leaves[0]?.id}`, {}, admin.token);
    expect(back.body).not.toHaveProperty('onLeaveUntil');
    const off = await app.call('POST /desk/me/duty', { body: { onDuty: false } }, admin.token);
    expect(off.body).toMatchObject({ onDuty: false });
  });

  it('are found by scope, role and words that are no patterns', async () => {
    const list = async (query: string) =>
      (await app.call<{ items: StaffDetail[]; total: number }>(`GET /staff?${query}`, {}, admin.token)).body;
    await aStaff(now());
    const page = await list('limit=1');
    expect(page).toMatchObject({ items: [expect.anything()], nextCursor: expect.any(String) });
    const all = await list('limit=100');
    expect(all.items.every(({ posts }) => posts.every(({ unitPath }) => unitPath.includes(street)))).toBe(
      true,
    );
    expect((await list('role=districtAdmin')).total).toBe(1);
    expect((await list('text=(a%2B)%2B%24')).total).toBe(0);
  });
});

describe('a WeChat account', () => {
  const resident = () => systemContext(now());

  it('is bound by a code that works once and not for long', async () => {
    const member = await aStaff(now(), { unitId: community });
    const issue = async () =>
      (await app.call<{ code: string }>('POST /desk/me/binding-code', {}, member.token)).body.code;
    const late = await issue();
    app.clock.advance(10 * 60_000 + 1);
    await expect(bindWechat(resident(), { code: late, openid: 'o-1' })).rejects.toMatchObject({
      kind: 'notFound',
    });
    const code = await issue();
    expect(await bindWechat(resident(), { code, openid: 'o-1' })).toEqual({ staffId: member.id });
    await expect(bindWechat(resident(), { code, openid: 'o-2' })).rejects.toMatchObject({ kind: 'notFound' });
    const { token } = await openSession(resident(), { residentId: 'r-1', openid: 'o-1' });
    expect((await app.call('GET /desk/me', {}, token)).body).toMatchObject({
      id: member.id,
      wechatBound: true,
    });
  });

  it('may not guess codes', async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      await bindWechat(resident(), { code: '00000000', openid: 'o-9' }).catch(() => undefined);
    }
    await expect(bindWechat(resident(), { code: '00000000', openid: 'o-9' })).rejects.toMatchObject({
      kind: 'tooMany',
    });
  });
});

describe('units', () => {
  const make = (body: object) => app.call<Unit>('POST /units', { body, key: true }, admin.token);

  it('are made under a fitting parent, with a name of their own', async () => {
    const body = { parentId: community, kind: 'grid', name: '第一网格' };
    const grid = await make(body);
    expect(grid.body).toMatchObject({
      kind: 'grid',
      closed: false,
      path: expect.stringContaining(community),
    });
    expect((await make(body)).body).toMatchObject({ error: 'accounts.unitNameTaken' });
    expect((await make({ ...body, kind: 'street', name: '街道' })).status).toBe(409);
    const renamed = await app.call(`PATCH /units/${grid.body.id}`, { body: { name: '一网格' } }, admin.token);
    expect(renamed.body).toMatchObject({ name: '一网格' });
  });

  it('nest grids five deep and no deeper', async () => {
    let parentId = community;
    for (let level = 1; level <= 5; level += 1) {
      parentId = (await make({ parentId, kind: 'grid', name: `第${level}级` })).body.id;
    }
    expect((await make({ parentId, kind: 'grid', name: '第6级' })).status).toBe(409);
  });

  it('are closed when nobody works in or below them', async () => {
    const { id } = (await make({ parentId: street, kind: 'community', name: '东社区' })).body;
    const { id: below } = (await make({ parentId: id, kind: 'grid', name: '网格' })).body;
    const close = (unit: string) => app.call(`POST /units/${unit}/close`, {}, admin.token);
    expect((await close(id)).body).toMatchObject({ error: 'accounts.unitHasChildren' });
    await aStaff(now(), { unitId: below, role: 'gridWorker' });
    expect((await close(below)).body).toMatchObject({ error: 'accounts.unitHasStaff' });
    const empty = (await make({ parentId: street, kind: 'station', name: '社工站' })).body.id;
    expect((await close(empty)).body).toMatchObject({ closed: true });
    expect((await close(empty)).status).toBe(409);
  });
});
