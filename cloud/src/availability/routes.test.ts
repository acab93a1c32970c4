import { beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../accounts/index.ts';
import { newId } from '../kernel/ids.ts';
import { testApp } from '../testing/app.ts';
import { aStaff, aUnit, type TestStaff } from '../testing/organisation.ts';
import { at, draft } from './availability.fixture.ts';
import type { Closure, Offer, Room, WorkPlan } from './contract.ts';
import { availability, availableSlots, claim, offerOf, resourcesOf, type OfferDocument } from './index.ts';

const app = testApp([accounts, availability]);
let clerk: TestStaff;
let worker: TestStaff;
let stranger: TestStaff;
let station = '';

interface Answer<T> {
  status: number;
  body: T & { message?: string; issues?: { path: string }[] };
}
const send = <T>(who: TestStaff, route: string, body?: unknown): Promise<Answer<T>> =>
  app.call<Answer<T>['body']>(route, { body, key: true }, who.token);
const get = <T>(who: TestStaff, path: string): Promise<Answer<T>> =>
  app.call<Answer<T>['body']>(`GET ${path}`, {}, who.token);

beforeAll(async () => {
  const now = app.clock.now();
  const community = await aUnit(now);
  station = await aUnit(now, { kind: 'station', parentId: community, name: '柳荫社工站' });
  clerk = await aStaff(now, { unitId: community });
  worker = await aStaff(now, {
    unitId: station,
    role: 'socialWorker',
    name: '李敏',
    skills: ['counselling'],
  });
  stranger = await aStaff(now);
});

describe('offers', () => {
  let made: Offer;

  it('are made by a clerk for the units in scope', async () => {
    const answer = await send<Offer>(clerk, 'POST /desk/offers', draft({ unitIds: [station] }));
    expect(answer.body).toMatchObject({ name: '家访', unitNames: ['柳荫社工站'], active: true, version: 1 });
    made = answer.body;
    expect((await send(stranger, 'POST /desk/offers', draft({ unitIds: [station] }))).status).toBe(404);
    expect((await send(worker, 'POST /desk/offers', draft({ unitIds: [station] }))).status).toBe(403);
    const listed = await get<{ items: Offer[] }>(worker, '/desk/offers');
    expect(listed.body.items.map(({ id }) => id)).toContain(made.id);
    expect((await get<{ items: Offer[] }>(stranger, '/desk/offers')).body.items).toEqual([]);
  });

  it('are refused when they contradict themselves, field by field', async () => {
    const unsound = draft({ unitIds: [station], capacity: 3, roomIds: ['nowhere'], noticeMinutes: 20160 });
    const answer = await send(clerk, 'POST /desk/offers', { ...unsound, horizonDays: 14 });
    expect(answer.status).toBe(422);
    expect(answer.body.issues?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/capacity', '/roomIds', '/noticeMinutes']),
    );
  });

  it('change only for whoever has seen the last change and manages all their units', async () => {
    const { id, unitNames: _names, ...fields } = made;
    const change = (who: TestStaff, body: object) =>
      send<Offer>(who, `PUT /desk/offers/${id}`, { ...fields, ...body });
    expect((await change(stranger, {})).status).toBe(404);
    expect((await change(clerk, { name: '社工家访', preparation: '请在家等候' })).body).toMatchObject({
      name: '社工家访',
      preparation: '请在家等候',
      version: 2,
    });
    expect((await change(clerk, { name: '旧的' })).status).toBe(409);
    const { preparation: _told, ...bare } = fields;
    const off = await send<Offer>(clerk, `PUT /desk/offers/${id}`, { ...bare, active: false, version: 2 });
    expect(off.body).toMatchObject({ active: false, version: 3 });
    expect(off.body.preparation).toBeUndefined();
  });

  it('know who serves which community', async () => {
    const offer = {
      resource: 'staff' as const,
      unitIds: [station],
      skills: ['counselling' as const],
      roomIds: [],
    };
    const [found] = await resourcesOf(offer);
    expect(found).toMatchObject({
      id: worker.id,
      kind: 'staff',
      role: 'socialWorker',
      unitName: '柳荫社工站',
    });
    expect(await resourcesOf({ ...offer, skills: ['counselling', 'mealService'] })).toEqual([]);
    const home = found?.unitPath.replace(`${station}/`, '') ?? '';
    expect(await resourcesOf(offer, home)).toHaveLength(1);
    expect(await resourcesOf(offer, '/another/community/')).toEqual([]);
  });
});

describe('plans', () => {
  const plans = async () =>
    (await get<{ items: WorkPlan[] }>(clerk, `/desk/plans?unitId=${station}`)).body.items;
  const planOf = async (id: string) => (await plans()).find((plan) => plan.id === id);
  const starts = async (offer: OfferDocument, on: string) => {
    const resources = [{ kind: 'staff' as const, id: worker.id }];
    const wish = { offer, resources, from: on, days: 1, party: 1, now: app.clock.now() };
    const [day] = (await availableSlots(wish)).get(worker.id) ?? [];
    return { mark: day?.mark, first: day?.slots[0]?.start };
  };

  it('stand in for themselves until somebody writes them', async () => {
    expect(await planOf(worker.id)).toMatchObject({
      name: '李敏',
      written: false,
      version: 0,
      weeklyMinutes: 2100,
    });
    const weekly = [{ weekday: 2, from: 540, to: 720 }];
    const body = { weekly, weeklyMinutes: 180, dailyMaximum: 4, version: 0 };
    expect((await send(stranger, `PUT /desk/plans/${worker.id}`, body)).status).toBe(404);
    const saved = await send<WorkPlan>(worker, `PUT /desk/plans/${worker.id}`, body);
    expect(saved.body).toMatchObject({ written: true, version: 1, weekly, dailyMaximum: 4 });
    expect((await send(worker, `PUT /desk/plans/${worker.id}`, body)).status).toBe(409);
    const meeting = { ...body, weekly: [...weekly, { weekday: 2, from: 600, to: 660 }], version: 1 };
    expect((await send(worker, `PUT /desk/plans/${worker.id}`, meeting)).body.message).toBe(
      '周二：同一天的时段不能重叠',
    );
  });

  it('are otherwise on a single date, and as usual again', async () => {
    const now = app.clock.now();
    const { body } = await send<Offer>(clerk, 'POST /desk/offers', draft({ unitIds: [station] }));
    const offer = (await offerOf(body.id)) as OfferDocument;
    expect(await starts(offer, '2026-11-24')).toEqual({ mark: 'open', first: at('2026-11-24 09:00') });
    const resource = { kind: 'staff' as const, id: worker.id };
    const booked = { resource, personId: newId(), ownerId: 'booked', offer, party: 1, now };
    await claim({ ...booked, start: at('2026-11-24 09:30') });
    const path = `/desk/plans/${worker.id}/exceptions`;
    const training = { date: '2026-11-24', frames: [], reason: '培训：适老化改造' };
    const answer = await send<WorkPlan>(clerk, `POST ${path}`, training);
    expect(answer.body.exceptions).toEqual([training]);
    expect((await starts(offer, '2026-11-24')).mark).toBe('closed');
    const days = `/desk/plans/${worker.id}/days?from=2026-11-24&days=8`;
    const shown = (await get<{ items: object[] }>(clerk, days)).body.items;
    expect(shown[0]).toEqual({ date: '2026-11-24', frames: [], off: '培训：适老化改造', booked: 1 });
    expect(shown[7]).toEqual({ date: '2026-12-01', frames: [{ from: 540, to: 720 }], booked: 0 });
    expect((await get(stranger, days)).status).toBe(404);
    expect((await send(clerk, `POST ${path}`, { ...training, date: '2026-11-20' })).status).toBe(422);
    expect((await app.call(`DELETE ${path}/2026-11-24`, {}, clerk.token)).status).toBe(200);
    expect((await app.call(`DELETE ${path}/2026-11-24`, {}, clerk.token)).status).toBe(404);
    expect((await starts(offer, '2026-11-24')).mark).toBe('open');
  });
});

describe('rooms and closures', () => {
  it('belong to the scope, and a closure shuts everything below', async () => {
    const room = await send<Room>(clerk, 'POST /desk/rooms', {
      ...{ name: '社区服务大厅 1 号窗口', unitId: station, place: '一楼' },
    });
    expect(room.body).toMatchObject({ unitName: '柳荫社工站', active: true });
    const elsewhere = { name: '活动室', unitId: station, place: '二楼' };
    expect((await send(stranger, 'POST /desk/rooms', elsewhere)).status).toBe(404);
    const change = { name: '1 号窗口', place: '一楼', active: true, version: 1 };
    expect((await send(clerk, `PUT /desk/rooms/${room.body.id}`, change)).body).toMatchObject({ version: 2 });
    expect((await send(stranger, `PUT /desk/rooms/${room.body.id}`, change)).status).toBe(404);

    const { body } = await send<Offer>(
      clerk,
      'POST /desk/offers',
      draft({
        unitIds: [station],
        kind: 'window',
        resource: 'room',
        places: ['centre'],
        roomIds: [room.body.id],
      }),
    );
    const offer = (await offerOf(body.id)) as OfferDocument;
    const mark = async () => {
      const resources = await resourcesOf(offer);
      const wish = { offer, resources, from: '2026-11-25', days: 1, party: 1, now: app.clock.now() };
      return (await availableSlots(wish)).get(room.body.id)?.[0]?.mark;
    };
    expect(await mark()).toBe('open');
    const shut = { from: '2026-11-24T16:00:00Z', to: '2026-11-25T16:00:00Z', reason: '换水管' };
    const closure = await send<Closure>(clerk, 'POST /desk/closures', { unitId: clerk.unitId, ...shut });
    expect(closure.status).toBe(200);
    expect(await mark()).toBe('closed');
    const backwards = { unitId: station, from: shut.to, to: shut.from, reason: '反了' };
    expect((await send(clerk, 'POST /desk/closures', backwards)).status).toBe(422);
    expect((await get<{ items: Closure[] }>(worker, '/desk/closures')).body.items).toHaveLength(1);
    expect((await get<{ items: Closure[] }>(stranger, '/desk/closures')).body.items).toEqual([]);
    expect((await app.call(`DELETE /desk/closures/${closure.body.id}`, {}, stranger.token)).status).toBe(404);
    expect((await app.call(`DELETE /desk/closures/${closure.body.id}`, {}, worker.token)).status).toBe(200);
    expect(await mark()).toBe('open');
  });
});
