import { beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../accounts/index.ts';
import { testApp } from '../testing/app.ts';
import { aDistrict, aStaff, aUnit, systemContext } from '../testing/organisation.ts';
import type { Calendar, Category, CategoryNode, DeadlinePolicy } from './contract.ts';
import { catalogue, installCatalogue } from './index.ts';

const app = testApp([accounts, catalogue]);
let admin: Awaited<ReturnType<typeof aStaff>>;
let worker: Awaited<ReturnType<typeof aStaff>>;
let station = '';
let district = '';

describe('catalogue over HTTP', () => {
  beforeAll(async () => {
    const now = app.clock.now();
    district = await aDistrict(now);
    station = await aUnit(now, { kind: 'station', parentId: await aUnit(now), name: '柳荫社工站' });
    admin = await aStaff(now, { role: 'districtAdmin', unitId: district });
    worker = await aStaff(now, { role: 'socialWorker', unitId: station });
    const root = { unitId: district, unitName: '大亚湾区', unitPath: `/${district}/` };
    await installCatalogue(systemContext(now), root);
  });

  it('shows the categories that can be chosen', async () => {
    const { status, body } = await app.call<{ items: CategoryNode[] }>('GET /categories', {}, worker.token);
    expect(status).toBe(200);
    expect(body.items.map((item) => item.name)).toContain('养老服务');
  });

  it('takes a category out of use and back, and says no to a stale editor', async () => {
    const change = (body: unknown) =>
      app.call<Category>('PATCH /catalogue/categories/pets', { body, key: true }, admin.token);
    expect((await change({ version: 1, active: false })).body).toMatchObject({ active: false, version: 2 });
    const shown = await app.call<{ items: CategoryNode[] }>('GET /categories', {}, worker.token);
    expect(shown.body.items.map((item) => item.code)).not.toContain('pets');
    expect((await change({ version: 1, active: true })).status).toBe(409);
    expect((await change({ version: 2, active: true })).status).toBe(200);
  });

  it('changes a deadline policy only for those who may', async () => {
    const read = await app.call<{ items: DeadlinePolicy[] }>(
      'GET /catalogue/deadline-policies',
      {},
      admin.token,
    );
    const { code, ...policy } = read.body.items[0] as DeadlinePolicy;
    const body = { ...policy, reminders: [100, 50] };
    const save = (token: string) =>
      app.call(`PUT /catalogue/deadline-policies/${code}`, { body, key: true }, token);
    expect((await save(worker.token)).status).toBe(403);
    expect((await save(admin.token)).body).toMatchObject({ reminders: [50, 100], version: 2 });
  });

  it('gives a unit office hours of its own', async () => {
    const read = await app.call<{ items: Calendar[] }>('GET /catalogue/calendars', {}, admin.token);
    const { week } = read.body.items[0] as Calendar;
    const body = { name: '站里的时间', week, followsPublicHolidays: true, overrides: [] };
    const save = () => app.call(`PUT /catalogue/calendars/${station}`, { body, key: true }, admin.token);
    expect((await save()).body).toMatchObject({ unitId: station, unitName: '柳荫社工站', version: 1 });
    expect((await save()).status).toBe(409);
    const unknown = await app.call('PUT /catalogue/calendars/nowhere', { body, key: true }, admin.token);
    expect(unknown.status).toBe(404);
  });
});
