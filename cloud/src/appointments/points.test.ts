import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession } from '../accounts/sessions.ts';
import type { OfferCard } from '../availability/contract.ts';
import { createOffer, type OfferDocument } from '../availability/index.ts';
import { OfferModel } from '../availability/model/offer.ts';
import { checkLedger } from '../ledger/check.ts';
import type { Points } from '../ledger/contract.ts';
import { grant } from '../ledger/index.ts';
import { inviteFamily, joinFamily } from '../people/index.ts';
import { draft } from '../availability/availability.fixture.ts';
import { systemContext } from '../testing/organisation.ts';
import {
  anOffer,
  appointmentsApp,
  aNeighbour,
  at,
  aVillage,
  type Neighbour,
  type Village,
} from './appointments.fixture.ts';
import { doorCode } from './door-cards.ts';
import { takeBackAll } from './erasure.ts';
import type { Appointment, Series, StaffAppointment, WaitEntry } from './contract.ts';
import { sweep } from './jobs.ts';
import { AppointmentModel } from './model/appointment-model.ts';

const app = appointmentsApp();
let village: Village;
let bath: OfferDocument;

beforeAll(async () => {
  village = await aVillage(app);
  const costly = { name: '上门助浴', kind: 'bathing', price: 20 } as const;
  bath = await anOffer(app, village, { ...costly, noticeMinutes: 0, horizonDays: 60 });
}, 60_000);
beforeEach(() => app.clock.set(at('2026-11-23 10:00')));

type Answer = Appointment & { error?: string; message?: string };
const post = <T = Answer>(route: string, who: { token: string }, body: object = {}) =>
  app.call<T>(`POST ${route}`, { body, key: true }, who.token);
const book = (who: Neighbour, start: string, more: object = {}) =>
  post('/appointments', who, { offerId: bath._id, start: at(start), answers: [], ...more });
const session = async ({ id }: { id: string }) => ({
  token: await startSession({ kind: 'browser', staffId: id }, app.clock.now()),
});
const give = (residentId: string, points: number) =>
  grant(systemContext(app.clock.now()), { residentId, action: 'grant', points, reason: '邻里互助服务' });
async function aSaver(points: number, name?: string): Promise<Neighbour> {
  const who = await aNeighbour(app, name);
  if (points > 0) await give(who.id, points);
  return who;
}
const has = async ({ id }: Neighbour): Promise<[available: number, held: number]> => {
  const token = await startSession({ kind: 'wechat', residentId: id }, app.clock.now());
  const { body } = await app.call<Points>('GET /me/points', {}, token);
  return [body.available, body.held];
};

describe('a booking that costs points', () => {
  it('holds them with the place, and gives them back when it is cancelled', async () => {
    const wang = await aSaver(35);
    const { body: booked } = await book(wang, '2026-11-25 09:30');
    expect(booked.cost).toEqual({ points: 20, state: 'held', mine: true });
    expect(await has(wang)).toEqual([15, 20]);
    const { body: mine } = await app.call<Points>('GET /me/points', {}, wang.token);
    expect(mine.holds).toMatchObject([
      { points: 20, reason: '上门助浴', reference: { type: 'appointment', id: booked.id } },
    ]);
    const { body } = await post(`/appointments/${booked.id}/cancel`, wang, { reason: 'notNeeded' });
    expect(body.cost?.state).toBe('voided');
    expect(await has(wang)).toEqual([35, 0]);
  });

  it('is refused with what is missing, and nothing is half done', async () => {
    const poor = await aSaver(5);
    const start = '2026-11-25 14:00';
    const refused = await book(poor, start);
    expect(refused).toMatchObject({
      status: 409,
      body: { error: 'points.tooFew', message: '积分不够：需要20积分，现有5积分，还差15积分' },
    });
    expect(await AppointmentModel.countDocuments({ 'served.residentId': poor.id })).toBe(0);
    await give(poor.id, 15);
    expect((await book(poor, start)).body.state).toBe('booked');
    expect(await has(poor)).toEqual([0, 20]);
  });

  it('costs nothing while its form is filled in, and is charged when the hold is booked', async () => {
    const wang = await aSaver(30);
    const wish = { offerId: bath._id, start: at('2026-11-26 09:30') };
    const { body: held } = await post('/appointments/hold', wang, wish);
    expect(held.cost).toEqual({ points: 20, mine: true, funds: 30 });
    expect(await has(wang)).toEqual([30, 0]);
    await post('/appointments', wang, { ...wish, holdId: held.id, answers: [] });
    expect(await has(wang)).toEqual([10, 20]);
  });

  it('is told on the card before anything is filled in', async () => {
    const [poor, rich] = [await aSaver(5), await aSaver(20)];
    const card = async ({ token }: Neighbour) => {
      const { body } = await app.call<{ items: OfferCard[] }>('GET /offers', {}, token);
      return body.items.find(({ id }) => id === bath._id);
    };
    expect(await card(poor)).toMatchObject({ price: 20, funds: 5, refusal: '需要20积分，您有5积分' });
    expect(await card(rich)).toMatchObject({ price: 20, funds: 20 });
    expect((await card(rich))?.refusal).toBeUndefined();
  });

  it('is spent by one of two taps when the points reach for one', async () => {
    const wang = await aSaver(20);
    const starts = ['2026-11-30 09:30', '2026-12-01 09:30', '2026-12-02 09:30', '2026-12-03 09:30'];
    const answers = await Promise.all(starts.map((start) => book(wang, start)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.error === 'points.tooFew')).toHaveLength(3);
    expect(await has(wang)).toEqual([0, 20]);
  });

  it('keeps the price that was promised', async () => {
    const wang = await aSaver(40);
    const context = systemContext(app.clock.now());
    const made = await createOffer(context, draft({ unitIds: [village.stationId], price: 10, name: '理发' }));
    const wish = { offerId: made._id, start: at('2026-11-27 09:30') };
    const { body } = await post('/appointments/hold', wang, wish);
    await OfferModel.updateOne({ _id: made._id }, { $set: { price: 40 } });
    await post('/appointments', wang, { ...wish, holdId: body.id, answers: [] });
    expect(await has(wang)).toEqual([30, 10]);
  });
});

describe('who pays', () => {
  it('is the family member who books for a senior, and the senior when staff book', async () => {
    const [senior, daughter] = [await aSaver(20, '周奶奶'), await aSaver(20, '周小梅')];
    const actor = (who: Neighbour) =>
      ({ kind: 'resident', id: who.id, openid: '', name: '', communityPath: '' }) as const;
    const now = app.clock.now();
    const { code } = await inviteFamily({ actor: actor(senior), now }, undefined);
    await joinFamily({ actor: actor(daughter), now }, { code, relation: 'child' });
    const { body } = await book(daughter, '2026-11-27 14:00', { forId: senior.id });
    expect(body.cost).toMatchObject({ state: 'held', mine: true });
    expect([await has(senior), await has(daughter)]).toEqual([
      [20, 0],
      [0, 20],
    ]);
    const own = await app.call<Appointment>(`GET /appointments/${body.id}`, {}, senior.token);
    expect(own.body.cost).toMatchObject({ mine: false });
    const wish = { offerId: bath._id, residentId: senior.id, start: at('2026-11-27 15:00') };
    const atDesk = await post<StaffAppointment>('/desk/appointments', village.clerk, wish);
    expect(atDesk.body.payment).toEqual({ points: 20, state: 'held', byFamily: false });
    const seen = await app.call<StaffAppointment>(
      `GET /desk/appointments/${body.id}`,
      {},
      village.clerk.token,
    );
    expect(seen.body.payment).toEqual({ points: 20, state: 'held', byFamily: true });
    expect(await has(senior)).toEqual([0, 20]);
    const again = await post('/desk/appointments', village.clerk, { ...wish, start: at('2026-11-30 15:00') });
    expect(again.body.error).toBe('points.tooFew');
  });
});

describe('the end of a booking', () => {
  const aBooking = async (start: string, points = 20) => {
    const wang = await aSaver(points);
    const { body } = await book(wang, start, { staffId: village.liMin.id });
    return { wang, id: body.id };
  };
  const serve = async (id: string, name: string, body: object) =>
    post(`/desk/appointments/${id}/${name}`, await session(village.liMin), body);

  it('spends them when the service is done', async () => {
    const { wang, id } = await aBooking('2026-12-01 10:30');
    app.clock.set(at('2026-12-01 10:30'));
    await serve(id, 'check-in', { by: { way: 'doorCard', code: doorCode('a1') } });
    expect(await has(wang)).toEqual([0, 20]);
    const words = { goal: '助浴', done: '洗好了', observations: '好', nextStep: '下月' };
    await serve(id, 'record', { ...words, photoIds: [], consent: false, confirmedBy: 'unable' });
    const done = await Promise.all(Array.from({ length: 4 }, () => serve(id, 'check-out', {})));
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(new Set(done.map(({ body }) => body.error))).toEqual(new Set([undefined, 'appointment.movedOn']));
    expect(await has(wang)).toEqual([0, 0]);
  });

  it('gives them back to who is late, missed, or whose visit staff cancel: a strike is enough', async () => {
    const late = await aBooking('2026-12-02 10:30');
    const missed = await aBooking('2026-12-02 14:00');
    const called = await aBooking('2026-12-02 15:30');
    app.clock.set(at('2026-12-02 10:00'));
    const token = await startSession({ kind: 'wechat', residentId: late.wang.id }, app.clock.now());
    const { body } = await post(`/appointments/${late.id}/cancel`, { token }, { reason: 'unwell' });
    expect(body).toMatchObject({ strike: { appealed: false }, cost: { state: 'voided' } });
    expect(await has(late.wang)).toEqual([20, 0]);
    app.clock.set(at('2026-12-02 15:00'));
    expect((await serve(missed.id, 'missed', { note: '没有人在家' })).status).toBe(200);
    expect(await has(missed.wang)).toEqual([20, 0]);
    const clerk = await session(village.clerk);
    await post(`/desk/appointments/${called.id}/cancel`, clerk, { reason: 'workerAway' });
    expect(await has(called.wang)).toEqual([20, 0]);
  });

  it('gives them back when nobody confirms, when staff decline, and when the person leaves', async () => {
    const context = systemContext(app.clock.now());
    const asked = await createOffer(
      context,
      draft({ unitIds: [village.stationId], price: 20, name: '陪同', confirmation: 'staff' }),
    );
    const [one, other, third] = [await aSaver(20), await aSaver(20), await aSaver(20)];
    const ask = async (who: Neighbour, start: string) =>
      (await book(who, start, { offerId: asked._id, staffId: village.hePei.id })).body.id;
    const declined = await ask(one, '2026-12-03 09:30');
    await ask(other, '2026-12-03 14:00');
    await ask(third, '2026-12-04 09:30');
    expect([await has(one), await has(other)]).toEqual([
      [0, 20],
      [0, 20],
    ]);
    const worker = await session(village.hePei);
    await post(`/desk/appointments/${declined}/decline`, worker, { words: '那天要去医院办事' });
    expect(await has(one)).toEqual([20, 0]);
    await takeBackAll(third.id, context);
    expect(await has(third)).toEqual([20, 0]);
    app.clock.set(at('2026-12-03 14:01'));
    await sweep(systemContext(app.clock.now()));
    expect(await has(other)).toEqual([20, 0]);
  });
});

describe('many at once', () => {
  it('a series holds for every date, as far as the points reach, and says so beforehand', async () => {
    const wang = await aSaver(50);
    const wish = { offerId: bath._id, start: at('2026-11-24 16:30'), answers: [], everyWeeks: 1, times: 3 };
    const preview = await post<Series>('/appointments/series', wang, { ...wish, times: 2, preview: true });
    expect([preview.body.booked.length, preview.body.clashes.length]).toEqual([2, 0]);
    expect(await has(wang)).toEqual([50, 0]);
    const foreseen = await post<Series>('/appointments/series', wang, { ...wish, preview: true });
    const { body } = await post<Series>('/appointments/series', wang, wish);
    expect([foreseen.body.booked.length, body.booked.length]).toEqual([2, 2]);
    expect(foreseen.body.clashes).toMatchObject([{ reason: '积分只够约 2 次', instead: [] }]);
    expect(body.clashes).toMatchObject([
      { reason: '积分不够：需要20积分，现有10积分，还差10积分', instead: [] },
    ]);
    expect(await has(wang)).toEqual([10, 40]);
    const [first] = body.booked;
    await post(`/appointments/${first?.id}/cancel`, wang, { reason: 'other', wholeSeries: true });
    expect(await has(wang)).toEqual([50, 0]);
  });

  it('a place from the waiting list is paid when it is taken', async () => {
    const [wang, zhao] = [await aSaver(20), await aSaver(20)];
    const start = '2026-11-26 14:00';
    const all = {
      ...{ durationMinutes: 180, stepMinutes: 180 },
      skills: ['counselling' as const],
      price: 20,
    };
    const scarce = await anOffer(app, village, { ...all, name: '倾听' });
    const { body } = await book(wang, start, { offerId: scarce._id });
    const waiting = { offerId: scarce._id, dates: ['2026-11-26'], part: 'afternoon' };
    const { body: entry } = await post<WaitEntry>('/waitlist', zhao, waiting);
    await post(`/appointments/${body.id}/cancel`, wang, { reason: 'notNeeded' });
    await app.settle();
    expect(await has(zhao)).toEqual([20, 0]);
    expect((await post(`/waitlist/${entry.id}/take`, zhao)).body.cost).toMatchObject({ state: 'held' });
    expect(await has(zhao)).toEqual([0, 20]);
  });

  it('a place from the waiting list goes past whoever could not pay, who keeps their place and is told what is missing', async () => {
    const [wang, poor, next] = [await aSaver(20), await aSaver(5), await aSaver(20)];
    const all = { durationMinutes: 180, stepMinutes: 180, skills: ['counselling' as const], price: 20 };
    const { _id: offerId } = await anOffer(app, village, { ...all, name: '长谈' });
    const queue = async (who: Neighbour) => {
      app.clock.advance(1000);
      await post('/waitlist', who, { offerId, dates: ['2026-12-04'], part: 'afternoon' });
    };
    const waits = async ({ token }: Neighbour) =>
      (await app.call<{ items: WaitEntry[] }>('GET /waitlist', {}, token)).body.items[0];
    const { body } = await book(wang, '2026-12-04 14:00', { offerId, staffId: village.liMin.id });
    await queue(poor);
    await queue(next);
    await post(`/appointments/${body.id}/cancel`, wang, { reason: 'notNeeded' });
    await app.settle();
    expect(await waits(poor)).toMatchObject({ state: 'waiting', place: 1, missingPoints: 15 });
    const offered = await waits(next);
    expect(offered?.state).toBe('offered');
    expect(offered?.missingPoints).toBeUndefined();
    await give(poor.id, 15);
    await post(`/waitlist/${offered?.id}/decline`, next);
    await app.settle();
    const { state, id } = (await waits(poor)) ?? {};
    expect(state).toBe('offered');
    const placed = { start: at('2026-12-03 14:00'), staffId: village.liMin.id };
    expect((await post(`/desk/waitlist/${id}/place`, village.clerk, placed)).status).toBe(200);
    expect(await has(poor)).toEqual([0, 20]);
    expect((await post(`/desk/waitlist/${id}/unplace`, village.clerk)).status).toBe(200);
    expect(await has(poor)).toEqual([20, 0]);
  });

  it('leaves books that agree', async () => {
    expect(await checkLedger(systemContext(app.clock.now()))).toEqual([]);
  });
});
