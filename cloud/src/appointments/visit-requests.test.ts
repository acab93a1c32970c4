import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession } from '../accounts/sessions.ts';
import type { OfferDocument } from '../availability/index.ts';
import { RequestModel } from '../requests/model/request-model.ts';
import {
  aNeighbour,
  anOffer,
  appointmentsApp,
  at,
  aVillage,
  type Neighbour,
  type Village,
} from './appointments.fixture.ts';
import type { DayStop, StaffAppointment } from './contract.ts';
import { doorCode } from './door-cards.ts';

const app = appointmentsApp();
let village: Village;
let offer: OfferDocument;
let wang: Neighbour;

beforeAll(async () => {
  village = await aVillage(app);
  offer = await anOffer(app, village, { places: ['home'], limits: {}, questions: [], noticeMinutes: 0 });
});
beforeEach(async () => {
  app.clock.set(at('2026-11-23 10:00'));
  wang = await aNeighbour(app);
});

type Booked = StaffAppointment & { error?: string };
/** Sessions end when nobody uses them for a while; the clock of these tests jumps further. */
const signIn = (staffId: string) => startSession({ kind: 'browser', staffId }, app.clock.now());
const li = () => signIn(village.liMin.id);
let hours = 0;

async function aRequest(): Promise<string> {
  const body = { text: '家里老人最近走路不稳，想请人上门看看', place: { kind: 'home' } };
  const { body: request } = await app.call<{ id: string }>('POST /requests', { body, key: true }, wang.token);
  await app.settle();
  return request.id;
}

/** Booked by Li Min on the next afternoons, one hour after the other. */
async function book(requestId?: string): Promise<Booked> {
  hours += 1;
  const day = 24 + Math.floor((hours - 1) / 3);
  const start = at(`2026-11-${day} ${14 + ((hours - 1) % 3)}:00`);
  const body = { offerId: offer._id, residentId: wang.id, start, staffId: village.liMin.id };
  const whole = { ...body, ...(requestId ? { requestId } : {}) };
  const booked = await app.call<Booked>(
    'POST /desk/appointments',
    { body: whole, key: true },
    village.clerk.token,
  );
  expect(booked.body.error).toBeUndefined();
  await app.settle();
  return booked.body;
}
const request = (id: string) => RequestModel.findById(id).lean();
const post = async (path: string, body: object) =>
  app.call<Booked>(`POST /desk/appointments/${path}`, { body, key: true }, await li());

describe('a request that becomes an appointment', () => {
  it('tells it in its story, and an arranged visit is the first response', async () => {
    const id = await aRequest();
    const visit = await book(id);
    const told = await request(id);
    expect(told?.visits).toMatchObject([{ appointmentId: visit.id, state: 'arranged', worker: '李敏' }]);
    expect(told?.clocks.find(({ kind }) => kind === 'firstResponse')?.metAt).toEqual(
      told?.clocks.some(({ kind }) => kind === 'firstResponse') ? app.clock.now() : undefined,
    );
    const seen = await app.call<{ steps: { title: string }[] }>(`GET /requests/${id}`, {}, wang.token);
    expect(seen.body.steps.at(-1)?.title).toMatch(/^约了 11月\d+日 \d+:00 上门，李敏接待$/);
    expect(visit).toMatchObject({ requestId: id, requestNumber: told?.number });
  });

  it('hears that it was cancelled, and no more once the request is withdrawn', async () => {
    const id = await aRequest();
    const visit = await book(id);
    const body = { reason: 'workerAway' };
    await app.call(`POST /desk/appointments/${visit.id}/cancel`, { body, key: true }, village.clerk.token);
    await app.settle();
    expect((await request(id))?.visits).toMatchObject([{ state: 'cancelled' }]);
    const withdrawn = await aRequest();
    const other = await book(withdrawn);
    await RequestModel.updateOne({ _id: withdrawn }, { $set: { state: 'cancelled' } });
    await app.call(`POST /desk/appointments/${other.id}/cancel`, { body, key: true }, village.clerk.token);
    await app.settle();
    expect((await request(withdrawn))?.visits).toMatchObject([{ state: 'arranged' }]);
  });
});

describe('an appointment that raises a request', () => {
  it('is linked both ways, once for one key, and its end does not end the request', async () => {
    const visit = await book();
    app.clock.set(visit.start);
    const tell = async () =>
      app.call<Booked>(
        `POST /desk/appointments/${visit.id}/request`,
        { body: { text: '卫生间没有扶手' }, key: `raise-${visit.id}` },
        await li(),
      );
    await tell();
    expect((await tell()).status).toBe(200);
    const raised = await RequestModel.find({ residentIds: wang.id }).lean();
    expect(raised).toMatchObject([{ text: '卫生间没有扶手', visits: [{ appointmentId: visit.id }] }]);
    await post(`${visit.id}/check-in`, { by: { way: 'doorCard', code: doorCode('a1') } });
    const words = { goal: '看看', done: '看了', observations: '好', nextStep: '无' };
    await post(`${visit.id}/record`, { ...words, photoIds: [], consent: false });
    expect((await post(`${visit.id}/check-out`, {})).body).toMatchObject({
      state: 'done',
      requestId: raised[0]?._id,
    });
    await app.settle();
    expect((await request(raised[0]?._id ?? ''))?.timeline.some(({ action }) => action === 'visit')).toBe(
      false,
    );
  });
});

describe('the worker’s day', () => {
  it('is in order of time, with names and numbers of today alone, and the look is on record', async () => {
    const first = await book();
    const second = await book();
    const date = first.start.slice(0, 10);
    app.clock.set(new Date(Date.parse(first.start) - 3_600_000));
    const token = await li();
    const today = await app.call<{ stops: DayStop[] }>('GET /desk/day', {}, token);
    const mine = today.body.stops.filter(({ id }) => id === first.id || id === second.id);
    expect(mine[0]).toMatchObject({ name: '王秀兰', next: 'checkIn', travelMinutes: 0 });
    expect(mine[0]?.phone).toMatch(/^138/);
    const starts = today.body.stops.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort());
    app.clock.set(at('2026-11-23 10:00'));
    const ahead = await app.call<{ stops: DayStop[] }>(`GET /desk/day?date=${date}`, {}, await li());
    const stop = ahead.body.stops.find(({ id }) => id === first.id);
    expect([stop?.name, stop?.phone]).toEqual(['王**', undefined]);
  });

  it('goes into a calendar by a secret address that a new one ends, with a surname and no more', async () => {
    await book();
    const made = await app.call<{ path: string }>('POST /desk/calendar-feed', { body: {} }, await li());
    const feed = (path: string) => app.call<{ text: string }>(`GET ${path.replace('/api', '')}`);
    const calendar = await feed(made.body.path);
    expect(calendar.headers.get('Content-Type')).toContain('text/calendar');
    expect(calendar.body.text).toContain('SUMMARY:上门：王（柳荫社区）');
    for (const secret of ['王秀兰', '柳荫苑', '138', offer.name])
      expect(calendar.body.text).not.toContain(secret);
    await app.call('POST /desk/calendar-feed', { body: {} }, await li());
    expect((await feed(made.body.path)).status).toBe(404);
  });

  it('has door cards only for homes in the scope', async () => {
    const cards = (query: string, token: string) =>
      app.call<{ items: { code: string }[] }>(`GET /desk/door-cards?${query}`, {}, token);
    const own = await cards(`residentId=${wang.id}`, village.clerk.token);
    expect(own.body.items).toMatchObject([
      { text: '柳荫苑 3栋 2单元 501', phone: '5100110', code: doorCode('a1') },
    ]);
    expect((await cards(`unitId=${village.communityId}`, village.clerk.token)).body.items).toHaveLength(1);
    expect((await cards('addressIds=a1', village.stranger.token)).body.items).toEqual([]);
    expect((await cards(`residentId=${wang.id}`, village.stranger.token)).status).toBe(404);
    expect((await cards('', village.clerk.token)).status).toBe(400);
  });
});
