import { beforeAll, describe, expect, it } from 'vitest';
import { startSession } from '../accounts/sessions.ts';
import type { OfferDocument } from '../availability/index.ts';
import { systemActor } from '../kernel/actor.ts';
import { NotificationModel } from '../notifications/model.ts';
import { endFamily } from '../people/commands/family.ts';
import { inviteFamily, joinFamily } from '../people/index.ts';
import { aStaff, type TestStaff } from '../testing/organisation.ts';
import {
  anOffer,
  appointmentsApp,
  aNeighbour,
  at,
  aVillage,
  type Neighbour,
  type Village,
} from './appointments.fixture.ts';
import type { Appointment, AppointmentRow, StaffAppointment } from './contract.ts';
import { sweep } from './jobs.ts';

const app = appointmentsApp();
let village: Village;
let visit: OfferDocument;
let supervisor: TestStaff;

beforeAll(async () => {
  village = await aVillage(app);
  const policy = { freeCancelHours: 24, strikes: 2, windowDays: 90, blockDays: 30 };
  visit = await anOffer(app, village, { noticeMinutes: 0, policy, preparation: '请备好医保卡' });
  supervisor = await aStaff(app.clock.now(), { role: 'clerk', unitId: village.communityId, name: '陈主任' });
});

type Answer = Appointment & { error?: string; message?: string };
const post = <T = Answer>(route: string, who: { token: string }, body: object) =>
  app.call<T>(`POST ${route}`, { body, key: true }, who.token);
const book = (who: Neighbour, start: string, more: object = {}) =>
  post('/appointments', who, { offerId: visit._id, start: at(start), answers: [], ...more });
/** A session in a browser ends by itself when the clock goes on for hours. */
const signedIn = async (staff: TestStaff): Promise<TestStaff> => ({
  ...staff,
  token: await startSession({ kind: 'browser', staffId: staff.id }, app.clock.now()),
});
const tick = async () => {
  await sweep({ actor: systemActor('test'), now: app.clock.now() });
  await app.settle();
};
const told = async (id: string, kind: 'appointmentReminder') =>
  (
    await NotificationModel.find({ recipient: `resident:${id}`, kind })
      .sort({ _id: 1 })
      .lean()
  ).map(({ title }) => title);

describe('late cancelling and missing', () => {
  it('stops new bookings for a time, until an appeal is upheld by somebody else', async () => {
    const wang = await aNeighbour(app);
    const early = await book(wang, '2026-11-26 09:30');
    expect(early.body.freeUntil).toBe(at('2026-11-25 09:30'));
    const free = await post(`/appointments/${early.body.id}/cancel`, wang, { reason: 'notNeeded' });
    expect(free.body.strike).toBeUndefined();
    const late = await book(wang, '2026-11-23 15:30');
    const move = await post(`/appointments/${late.body.id}/reschedule`, wang, {
      start: at('2026-11-27 09:30'),
    });
    expect(move.body.error).toBe('appointment.tooLateToMove');
    const cancelled = await post(`/appointments/${late.body.id}/cancel`, wang, { reason: 'unwell' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', strike: { appealed: false } });

    const missed = await book(wang, '2026-11-23 16:30', { staffId: village.liMin.id });
    app.clock.set(at('2026-11-23 17:00'));
    const [liMin, chen] = [await signedIn(village.liMin), await signedIn(supervisor)];
    const noted = await post(`/desk/appointments/${missed.body.id}/missed`, liMin, {
      note: '家里没有人',
    });
    expect(noted.body).toMatchObject({ state: 'missed' });
    const refused = await book(wang, '2026-11-27 09:30');
    expect([refused.status, refused.body.error]).toEqual([422, 'appointment.notNow']);
    expect(refused.body.message).toContain('12月23日');
    const cards = await app.call<{ items: { refusal?: string }[] }>('GET /offers', {}, wang.token);
    expect(cards.body.items[0]?.refusal).toContain('申诉');

    const appealed = await post(`/appointments/${missed.body.id}/appeal`, wang, { words: '我在楼下等' });
    expect(appealed.body.strike).toEqual({ appealed: true });
    const waiting = await app.call<{ total: number }>('GET /desk/appointments?mark=appeal', {}, chen.token);
    expect(waiting.body.total).toBe(1);
    const rule = (who: TestStaff) =>
      post<StaffAppointment>(`/desk/appointments/${missed.body.id}/rule`, who, {
        ruling: 'upheld',
        words: '监控看到老人在楼下',
      });
    expect((await rule(liMin)).status).toBe(403);
    expect((await rule(chen)).body.appeal?.ruling).toBe('upheld');
    expect((await book(wang, '2026-11-27 09:30')).body.state).toBe('booked');
  });
});

const actorOf = (who: Neighbour, name: string) => ({
  ...{ kind: 'resident' as const, id: who.id, openid: '', name, communityPath: '' },
});
async function bind(
  ...[senior, name, relative, as]: [Neighbour, string, Neighbour, string]
): Promise<string> {
  const now = app.clock.now();
  const { code } = await inviteFamily({ actor: actorOf(senior, name), now }, undefined);
  return (await joinFamily({ actor: actorOf(relative, as), now }, { code, relation: 'child' })).linkId;
}

describe('family', () => {
  it('books, sees and cancels for a senior who agreed to it, and nobody else does', async () => {
    const [senior, daughter] = [await aNeighbour(app, '周奶奶'), await aNeighbour(app, '周小梅')];
    await bind(senior, '周奶奶', daughter, '周小梅');
    const booked = await book(daughter, '2026-11-26 14:00', { forId: senior.id });
    expect(booked.body).toMatchObject({
      ...{ served: { residentId: senior.id, name: '周奶奶' }, forOther: '周奶奶' },
    });
    expect(booked.body.sentence).toContain('到周奶奶家');
    const list = await app.call<{ items: AppointmentRow[] }>('GET /appointments', {}, daughter.token);
    expect(list.body.items).toMatchObject([{ id: booked.body.id, forOther: '周奶奶' }]);
    const own = await app.call<Appointment>(`GET /appointments/${booked.body.id}`, {}, senior.token);
    expect(own.body.sentence).toContain('到您家');
    const stranger = await aNeighbour(app, '路人');
    const attempt = await post(`/appointments/${booked.body.id}/cancel`, stranger, { reason: 'other' });
    expect(attempt.status).toBe(404);
    const cancelled = await post(`/appointments/${booked.body.id}/cancel`, daughter, { reason: 'otherTime' });
    expect(cancelled.body.state).toBe('cancelled');
    const seen = await app.call<Appointment>(`GET /appointments/${booked.body.id}`, {}, senior.token);
    expect(seen.body.steps.at(-1)).toMatchObject({ title: '您的家人取消了', by: '您的家人', mine: false });
  });

  it('knows the senior by name, in lists and messages, for as long as the consent holds; staff do not', async () => {
    const [senior, son] = [await aNeighbour(app, '冯爷爷'), await aNeighbour(app, '冯小军')];
    const link = await bind(senior, '冯爷爷', son, '冯小军');
    const booked = await book(son, '2026-11-27 14:00', { forId: senior.id });
    await app.settle();
    const bodies = async (id: string) =>
      (await NotificationModel.find({ recipient: `resident:${id}` }).lean()).map(({ body }) => body);
    expect(await bodies(senior.id)).toEqual([expect.stringContaining('到您家')]);
    expect(await bodies(son.id)).toEqual([expect.stringContaining('到冯爷爷家')]);
    const atDesk = await app.call<StaffAppointment>(
      `GET /desk/appointments/${booked.body.id}`,
      {},
      (await signedIn(village.clerk)).token,
    );
    expect(JSON.stringify(atDesk.body)).toContain('冯**');
    expect(JSON.stringify(atDesk.body)).not.toContain('冯爷爷');

    await endFamily({ actor: actorOf(senior, '冯爷爷'), now: app.clock.now() }, { linkId: link });
    await post(`/appointments/${booked.body.id}/cancel`, senior, { reason: 'other' });
    await app.settle();
    expect(await bodies(son.id)).toHaveLength(1);
    const after = await app.call<{ items: unknown[] }>('GET /appointments', {}, son.token);
    expect(after.body.items).toEqual([]);
    expect((await app.call(`GET /appointments/${booked.body.id}`, {}, son.token)).status).toBe(404);
  });
});

describe('reminders', () => {
  it('come once the evening before and once an hour before, also after a stop of hours', async () => {
    const sun = await aNeighbour(app, '孙小');
    const slept = await aNeighbour(app, '睡过');
    app.clock.set(at('2026-11-30 10:00'));
    await book(sun, '2026-12-02 09:30');
    await book(slept, '2026-12-02 14:00');
    app.clock.set(at('2026-12-01 18:00'));
    await tick();
    await tick();
    expect(await told(sun.id, 'appointmentReminder')).toEqual(['明天：家访']);
    app.clock.set(at('2026-12-02 08:30'));
    await tick();
    expect(await told(sun.id, 'appointmentReminder')).toEqual(['明天：家访', '一小时后：家访']);
    // The machine stands still until after the second one has begun.
    app.clock.set(at('2026-12-02 14:05'));
    await tick();
    await tick();
    expect(await told(slept.id, 'appointmentReminder')).toEqual(['明天：家访']);
    expect(await told(sun.id, 'appointmentReminder')).toHaveLength(2);
  });
});
