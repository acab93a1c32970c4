import { beforeAll, describe, expect, it } from 'vitest';
import { accounts, organisation } from '../accounts/index.ts';
import { startSession } from '../accounts/sessions.ts';
import { catalogue, installCatalogue } from '../catalogue/index.ts';
import { files } from '../files/index.ts';
import { notifications } from '../notifications/index.ts';
import { people, registerResident, saveAddresses, saveGrids } from '../people/index.ts';
import { installRouting, loadRoster, retrainWhenWorthwhile, routing } from '../routing/index.ts';
import { aDistrict, aStaff, aUnit, systemContext, type TestStaff } from '../testing/organisation.ts';
import { testApp } from '../testing/app.ts';
import type { ResidentRequest, StaffRequest, StaffRequestRow } from './contract.ts';
import { requests } from './index.ts';

const app = testApp([accounts, people, catalogue, notifications, routing, files, requests]);

interface Place {
  communityId: string;
  gridId: string;
  stationId: string;
}
let resident = '';
let neighbour = '';
let worker: TestStaff;
let clerk: TestStaff;
let stranger: TestStaff;

async function aCommunity(streetId: string, name: string): Promise<Place> {
  const now = app.clock.now();
  const communityId = await aUnit(now, { kind: 'community', parentId: streetId, name, phone: '5100110' });
  const gridId = await aUnit(now, { kind: 'grid', parentId: communityId, name: `${name}网格01` });
  const stationId = await aUnit(now, { kind: 'station', parentId: communityId, name: `${name}社工站` });
  return { communityId, gridId, stationId };
}

async function ground({ communityId, gridId }: Place, communityName: string): Promise<void> {
  const { units } = await organisation();
  const path = units.get(gridId)?.path ?? '';
  const community = { communityId, communityName, communityPath: units.get(communityId)?.path ?? '' };
  const context = systemContext(app.clock.now());
  const polygon: [number, number][] = [
    [114.5, 22.7],
    [114.51, 22.7],
    [114.51, 22.71],
    [114.5, 22.71],
  ];
  const location = { lng: 114.505, lat: 22.705 };
  await saveGrids(context, [{ _id: gridId, name: '网格01', path, ...community, polygon }]);
  const address = { _id: 'a1', text: `${communityName}3栋501`, gridId, gridName: '网格01', gridPath: path };
  await saveAddresses(context, [{ ...address, ...community, location }]);
}

beforeAll(async () => {
  const now = app.clock.now();
  const context = systemContext(now);
  const districtId = await aDistrict(now);
  const streetId = await aUnit(now, { kind: 'street', parentId: districtId, name: '湖滨街道' });
  const here = await aCommunity(streetId, '柳荫社区');
  const there = await aCommunity(streetId, '青檀社区');
  await ground(here, '柳荫社区');
  worker = await aStaff(now, { role: 'socialWorker', unitId: here.stationId, name: '李敏' });
  clerk = await aStaff(now, { role: 'clerk', unitId: here.communityId, name: '周岚' });
  stranger = await aStaff(now, { role: 'clerk', unitId: there.communityId, name: '吴桐' });
  const { root } = await organisation();
  await installCatalogue(context, {
    unitId: districtId,
    unitName: root?.name ?? '',
    unitPath: root?.path ?? '',
  });
  await loadRoster();
  await installRouting(context, {});
  await retrainWhenWorthwhile(now);
  const signIn = async (openid: string, name: string) => {
    const { _id: residentId } = await registerResident(context, {
      openid,
      name,
      phone: '13800000001',
      homeAddressId: 'a1',
    });
    return startSession({ kind: 'wechat', residentId }, now);
  };
  resident = await signIn('o-wang', '王秀兰');
  neighbour = await signIn('o-zhao', '赵大力');
}, 60_000);

const home = { kind: 'home' };
const submit = (body: object, token = resident, key: true | string = true) =>
  app.call<ResidentRequest>('POST /requests', { body: { place: home, ...body }, key }, token);
const act = (id: string, action: string, body: object, { token } = clerk) =>
  app.call<StaffRequest & { error?: string; details?: { state: string } }>(
    `POST /desk/requests/${id}/${action}`,
    { body, key: true },
    token,
  );
/** Brought by a clerk to the worker, whatever the first rules say. */
async function withWorker(text = '想请社工来看看老人'): Promise<string> {
  const { body } = await submit({ text, categoryCode: 'streetlight' });
  if (body.state === 'submitted') await act(body.id, 'accept', { categoryCode: 'streetlight' });
  const { body: seen } = await app.call<StaffRequest>(`GET /desk/requests/${body.id}`, {}, clerk.token);
  const to = { staffId: worker.id, unitId: worker.unitId };
  if (seen.state === 'accepted') await act(body.id, 'assign', { to });
  else await act(body.id, 'transfer', { to, why: '按片区指定' });
  return body.id;
}

describe('the resident’s side', () => {
  it('answers a submission with the state, the next step and what may be done', async () => {
    const { status, body } = await submit({ text: '6栋楼下路灯不亮，晚上很黑', categoryCode: 'streetlight' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: '6栋楼下路灯不亮',
      place: '柳荫社区3栋501',
      can: { supplement: true },
    });
    expect(body.next?.by).toBeTruthy();
    expect(JSON.stringify(body)).not.toMatch(/scopes|openid|explanation/);
  });

  it('repeats the first answer for the same key and refuses the key with other words', async () => {
    const first = await submit({ text: '垃圾没人清' }, resident, 'key-1-abcdef');
    const again = await submit({ text: '垃圾没人清' }, resident, 'key-1-abcdef');
    expect([again.body.id, again.body.number]).toEqual([first.body.id, first.body.number]);
    expect((await submit({ text: '别的事' }, resident, 'key-1-abcdef')).status).toBe(422);
  });

  it('refuses nothing said, an unknown field and a place outside the district, in words', async () => {
    expect((await submit({ text: '   ' })).body).toMatchObject({ error: 'request.empty' });
    expect((await submit({ text: '路灯', points: 99 })).status).toBe(400);
    const outside = await submit({ text: '路灯', place: { kind: 'point', point: { lng: 120, lat: 30 } } });
    expect([outside.status, outside.body]).toMatchObject([422, { error: 'request.outsideDistrict' }]);
  });

  it('shows a list of one’s own and no one else’s', async () => {
    app.clock.advance(1000);
    const { body } = await submit({ text: '楼道灯坏了' });
    const mine = await app.call<{ items: { id: string }[]; openCount: number }>(
      'GET /requests?view=open&limit=2',
      {},
      resident,
    );
    expect(mine.body.items[0]?.id).toBe(body.id);
    expect((await app.call('GET /requests', {}, neighbour)).body).toMatchObject({ items: [], openCount: 0 });
    expect((await app.call(`GET /requests/${body.id}`, {}, neighbour)).status).toBe(404);
    expect(
      (await app.call(`POST /requests/${body.id}/cancel`, { body: {}, key: true }, neighbour)).status,
    ).toBe(404);
  });
});

describe('the staff’s side', () => {
  it('takes a request from the worker’s list to the rating and tells both sides', async () => {
    const id = await withWorker();
    const today = await app.call<{ items: StaffRequestRow[] }>('GET /desk/today', {}, worker.token);
    expect(today.body.items.find((row) => row.id === id)).toMatchObject({ can: { start: true } });
    expect((await act(id, 'start', { firstWord: '您好，我今天去看' }, worker)).body.state).toBe('inProgress');
    await act(id, 'note', { text: '约了明天', toResident: true }, worker);
    const resolved = await act(
      id,
      'resolve',
      { outcome: 'solved', reply: '装好了', privateNote: '无收费' },
      worker,
    );
    expect(resolved.body.clocks.every((clock) => clock.state === 'met')).toBe(true);
    const seen = await app.call<ResidentRequest>(`GET /requests/${id}`, {}, resident);
    expect(seen.body).toMatchObject({
      waitsForMe: true,
      handler: { name: '李敏', role: '社工', phone: '5100110' },
    });
    const me = await app.call('GET /me', {}, resident);
    expect(me.body).toMatchObject({ resident: { community: { phone: '5100110' } } });
    expect(JSON.stringify(seen.body)).not.toContain('无收费');
    const rating = { body: { solved: 'notSolved', satisfaction: 2 }, key: true } as const;
    expect((await app.call(`POST /requests/${id}/rate`, rating, resident)).body).toMatchObject({
      state: 'inProgress',
    });
    await app.settle();
    const told = await app.call<{ items: { title: string }[] }>('GET /desk/notifications', {}, worker.token);
    expect(told.body.items.map((item) => item.title)).toContain('居民说还没有办好');
    const heard = await app.call<{ items: { title: string }[] }>('GET /me/notifications', {}, resident);
    expect(heard.body.items.some((item) => item.title.includes('请您评价'))).toBe(true);
    const mine = JSON.stringify((await app.call('GET /me/export', {}, resident)).body);
    expect(mine).toContain('装好了');
    expect(mine).not.toContain('无收费');
  });

  it('refuses every action on a finished request with the state it is in', async () => {
    const id = await withWorker();
    await app.call(`POST /requests/${id}/cancel`, { body: {}, key: true }, resident);
    const to = { staffId: worker.id, unitId: worker.unitId };
    const bodies = {
      accept: [clerk, { categoryCode: 'streetlight' }],
      reject: [clerk, { reason: 'untrue', instead: '无' }],
      assign: [clerk, { to }],
      transfer: [clerk, { to, why: '换人' }],
      note: [clerk, { text: '备注', toResident: false }],
      claim: [worker, {}],
      start: [worker, { firstWord: '您好' }],
      return: [worker, { reason: 'wrongPlace' }],
      escalate: [worker, { reason: '要上级' }],
      resolve: [worker, { outcome: 'solved', reply: '好' }],
    } as const;
    for (const [action, [who, body]] of Object.entries(bodies)) {
      const refused = await act(id, action, body, who);
      expect([action, refused.status, refused.body.error, refused.body.details?.state]).toEqual([
        action,
        409,
        'request.movedOn',
        'cancelled',
      ]);
    }
  });

  it('does not know another community’s request on any route', async () => {
    const id = await withWorker('独居老人家里的灯 canary');
    const { token } = stranger;
    expect((await app.call(`GET /desk/requests/${id}`, {}, token)).status).toBe(404);
    expect((await app.call(`GET /desk/requests/${id}/candidates`, {}, token)).status).toBe(404);
    expect((await act(id, 'accept', { categoryCode: 'streetlight' }, stranger)).status).toBe(404);
    expect((await act(id, 'reveal', { reason: '想看一看' }, stranger)).status).toBe(404);
    const lists = await Promise.all(
      ['/desk/requests?view=all', '/desk/requests?text=canary', '/desk/home', '/desk/today'].map((path) =>
        app.call(`GET ${path}`, {}, token),
      ),
    );
    expect(JSON.stringify(lists.map((list) => list.body))).not.toContain(id);
  });

  it('filters, counts and pages the list, and shows the home screen', async () => {
    const page = await app.call<{ items: StaffRequestRow[]; nextCursor: string; total: number }>(
      'GET /desk/requests?view=open&limit=1',
      {},
      clerk.token,
    );
    expect(page.body.items).toHaveLength(1);
    const next = await app.call<typeof page.body>(
      `GET /desk/requests?view=open&limit=100&cursor=${page.body.nextCursor}`,
      {},
      clerk.token,
    );
    const ids = [...page.body.items, ...next.body.items].map((row) => row.id);
    expect(new Set(ids).size).toBe(page.body.total);
    const none = await app.call<typeof page.body>('GET /desk/requests?text=(a%2B)%2B%24', {}, clerk.token);
    expect([none.status, none.body.items]).toEqual([200, []]);
    const home = await app.call<{ counts: { open: number } }>('GET /desk/home', {}, clerk.token);
    expect(home.body).toMatchObject({ office: { open: true }, counts: { open: page.body.total } });
    const names = await app.call<{ staff: { name: string; distanceMetres?: number }[] }>(
      `GET /desk/requests/${ids[0]}/candidates`,
      {},
      clerk.token,
    );
    expect(names.body.staff).toContainEqual(expect.objectContaining({ name: '李敏', distanceMetres: 0 }));
  });

  it('registers a call, reveals the caller for a reason and leaves formulas harmless in the export', async () => {
    const reporter = { name: '=孙桂英', phone: '13800001234' };
    const input = {
      text: '=cmd|漏水',
      source: 'phone',
      reporter,
      place: { kind: 'address', addressId: 'a1' },
    };
    const { body } = await app.call<StaffRequest>(
      'POST /desk/requests',
      { body: input, key: true },
      clerk.token,
    );
    expect(body.reporter).toMatchObject({ phoneMasked: '138****1234', canReveal: true });
    const shown = await act(body.id, 'reveal', { reason: '回电核实地址' });
    expect(shown.body).toMatchObject({ name: '=孙桂英', phone: '13800001234' });
    const { unitId } = clerk;
    const leader = await aStaff(app.clock.now(), { role: 'supervisor', unitId, confirmed: true });
    const table = await app.call<{ text: string }>('GET /desk/requests/export', {}, leader.token);
    expect(table.body.text).toContain("'=cmd|漏水");
    expect(table.body.text).not.toContain('13800001234');
    const { body: log } = await app.call('GET /audit?action=requests.export', {}, leader.token);
    expect(log.items).toMatchObject([{ actor: { id: leader.id }, result: 'ok' }]);
  });

  it('asks for the password again before an export, and exports only to those who may', async () => {
    const password = 'Hai-kuo-77';
    const { unitId } = clerk;
    const { token } = await aStaff(app.clock.now(), { role: 'supervisor', unitId, password });
    const take = () => app.call('GET /desk/requests/export', {}, token);
    expect(await take()).toMatchObject({ status: 403, body: { error: 'accounts.stepUpNeeded' } });
    const confirm = (typed: string) =>
      app.call('POST /desk/me/step-up', { body: { password: typed } }, token);
    expect((await confirm('not-my-password')).status).toBe(400);
    expect((await take()).status).toBe(403);
    expect((await confirm(password)).status).toBe(200);
    expect((await take()).status).toBe(200);
    expect((await app.call('GET /desk/requests/export', {}, clerk.token)).body).toMatchObject({
      error: 'common.forbidden',
    });
  });
});
