import { beforeAll, describe, expect, it } from 'vitest';
import { addLeave } from '../accounts/index.ts';
import { startSession } from '../accounts/sessions.ts';
import type { OfferDocument } from '../availability/index.ts';
import { NotificationModel } from '../notifications/model.ts';
import { systemActor } from '../kernel/actor.ts';
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
import type {
  Appointment,
  Board,
  Numbers,
  StaffAppointment,
  StaffAppointmentRow,
  WaitEntry,
} from './contract.ts';
import { sweep } from './jobs.ts';
import { AppointmentModel } from './model/appointment-model.ts';

const app = appointmentsApp();
let village: Village;
let visit: OfferDocument;
let wang: Neighbour;

beforeAll(async () => {
  village = await aVillage(app);
  visit = await anOffer(app, village, { noticeMinutes: 0 });
  wang = await aNeighbour(app);
});

const post = <T = StaffAppointment & { error?: string }>(
  route: string,
  body: object,
  who: { token: string } = village.clerk,
) => app.call<T>(`POST ${route}`, { body, key: true }, who.token);
const get = <T>(route: string, who: { token: string } = village.clerk) =>
  app.call<T>(`GET ${route}`, {}, who.token);
const tick = async () => {
  await sweep({ actor: systemActor('test'), now: app.clock.now() });
  await app.settle();
};
const told = async (recipient = `resident:${wang.id}`) =>
  (await NotificationModel.find({ recipient }).sort({ _id: 1 }).lean()).map(
    ({ kind, body }) => `${kind} ${body}`,
  );

describe('booking for a resident', () => {
  it('is for residents of the own area only, and is seen there only', async () => {
    const wish = { offerId: visit._id, residentId: wang.id, start: at('2026-11-24 09:00') };
    const strange = await post('/desk/appointments', wish, village.stranger);
    expect([strange.status, strange.body.error]).toEqual([404, 'resident.notFound']);
    const booked = await post('/desk/appointments', { ...wish, staffId: village.liMin.id });
    expect(booked.body).toMatchObject({ state: 'booked', door: 'staff', nameMasked: '王**' });
    await app.settle();
    expect(await told()).toEqual(['appointmentBooked 11月24日 周二 9:00，李敏到您家']);
    expect((await get(`/desk/appointments/${booked.body.id}`, village.stranger)).status).toBe(404);
    const list = await get<{ items: StaffAppointmentRow[]; total: number }>(
      '/desk/appointments?kind=homeVisit',
    );
    expect(list.body).toMatchObject({ total: 1, items: [{ id: booked.body.id }] });
    const table = await get<{ text: string }>('/desk/appointments/export?state=booked');
    expect(table.body.text).toContain('王**');
  });

  it('needs a reason to go against the plan, and never goes over another booking', async () => {
    const wish = { offerId: visit._id, residentId: wang.id, staffId: village.liMin.id };
    const evening = { ...wish, start: at('2026-11-24 19:00') };
    const refused = await post('/desk/appointments', evening);
    expect([refused.status, refused.body.error]).toEqual([422, 'slot.outside']);
    const overruled = await post('/desk/appointments', { ...evening, overrule: '老人白天都在医院' });
    expect(overruled.body.state).toBe('booked');
    const other = await aNeighbour(app, '赵大力');
    const over = await post('/desk/appointments', { ...evening, residentId: other.id, overrule: '很急' });
    expect(over.body.error).toBe('slot.taken');
  });
});

describe('the week board', () => {
  it('shows workers with their days, what is free, and what stands where it cannot', async () => {
    const board = () => get<Board>(`/desk/board?unitId=${village.stationId}&from=2026-11-23`);
    const before = (await board()).body;
    expect(before.rows.map(({ name }) => name).sort()).toEqual(['何佩', '李敏']);
    expect(before.counts).toMatchObject({ booked: 2, conflicts: 1 });
    const row = before.rows.find(({ name }) => name === '李敏');
    expect(row?.days[1]?.bookings.map(({ conflict }) => conflict)).toEqual([undefined, '不在工作时间']);
    expect(row?.days[6]?.off).toBeUndefined();
    await addLeave(systemContext(app.clock.now()), {
      id: village.liMin.id,
      from: new Date(at('2026-11-24 00:00')),
      to: new Date(at('2026-11-25 00:00')),
      reason: '休假',
    });
    await app.settle();
    const after = (await board()).body.rows.find(({ name }) => name === '李敏')?.days[1];
    expect(after).toMatchObject({ off: '休假', free: { morning: 0, afternoon: 0 } });
    expect(after?.bookings[0]?.conflict).toBe('当天休假');
    const couldTake = async (index: number) =>
      get<{ items: object[] }>(`/desk/appointments/${after?.bookings[index]?.id ?? ''}/substitutes`);
    expect((await couldTake(0)).body.items).toEqual([{ staffId: village.hePei.id, name: '何佩' }]);
    expect((await couldTake(1)).body.items).toEqual([]);
  });

  it('tells a move when it stands, and an undone one never', async () => {
    const wish = { offerId: visit._id, residentId: wang.id, start: at('2026-11-26 09:00') };
    const { body: booked } = await post('/desk/appointments', { ...wish, staffId: village.hePei.id });
    await app.settle();
    const before = (await told()).length;
    const move = (start: string) => post(`/desk/appointments/${booked.id}/move`, { start: at(start) });
    await move('2026-11-26 10:00');
    app.clock.advance(10_000);
    await tick();
    await move('2026-11-26 09:00');
    app.clock.advance(31_000);
    await tick();
    expect(await told()).toHaveLength(before);
    const moved = await move('2026-11-26 14:00');
    expect(moved.body).toMatchObject({ start: at('2026-11-26 14:00'), can: { reschedule: true } });
    app.clock.advance(31_000);
    await tick();
    await tick();
    expect((await told()).slice(before)).toEqual(['appointmentChanged 11月26日 周四 14:00，何佩到您家']);
  });
});

describe('a place given from the waiting list', () => {
  const waits = async (who: Neighbour) => {
    app.clock.advance(1000);
    // The calendar is not open so far: nobody is offered anything yet.
    const wish = { offerId: visit._id, dates: ['2026-12-21'], part: 'any' };
    return (await post<WaitEntry>('/waitlist', wish, who)).body;
  };
  const place = (entry: WaitEntry, start: string) =>
    post(`/desk/waitlist/${entry.id}/place`, { start: at(start), staffId: village.hePei.id });
  const takeBack = (entry: WaitEntry) =>
    post<WaitEntry & { error?: string; message?: string }>(`/desk/waitlist/${entry.id}/unplace`, {});

  it('can be taken back before anybody is told: the person waits again where they stood', async () => {
    const [zhou, wu] = [await aNeighbour(app, '周先'), await aNeighbour(app, '吴后')];
    const [first, second] = [await waits(zhou), await waits(wu)];
    expect([first.place, second.place]).toEqual([1, 2]);
    const toWorker = (await told(`staff:${village.hePei.id}`)).length;
    expect((await place(first, '2026-11-27 14:00')).body.state).toBe('booked');
    await app.settle();
    const back = await takeBack(first);
    expect(back.body).toMatchObject({ state: 'waiting', place: 1 });
    expect(back.body.appointmentId).toBeUndefined();
    app.clock.advance(31_000);
    await tick();
    expect(await told(`resident:${zhou.id}`)).toEqual([]);
    expect(await told(`staff:${village.hePei.id}`)).toHaveLength(toWorker);
    expect((await get<{ items: object[] }>('/appointments', zhou)).body.items).toEqual([]);
    expect((await takeBack(first)).body.error).toBe('waitlist.notPlaced');

    expect((await place(second, '2026-11-27 14:00')).body.state).toBe('booked');
    app.clock.advance(31_000);
    await tick();
    await tick();
    expect(await told(`resident:${wu.id}`)).toEqual(['appointmentBooked 11月27日 周五 14:00，何佩到您家']);
    expect(await told(`staff:${village.hePei.id}`)).toHaveLength(toWorker + 1);
    const late = await takeBack(second);
    expect([late.status, late.body.error]).toEqual([409, 'waitlist.told']);
  });

  it('stays when somebody has changed it since, and is told as it is then', async () => {
    const qian = await aNeighbour(app, '钱中');
    const entry = await waits(qian);
    const placed = await place(entry, '2026-11-27 09:00');
    await post(`/desk/appointments/${placed.body.id}/move`, { start: at('2026-11-27 10:00') });
    const refused = await takeBack(entry);
    expect([refused.status, refused.body.message]).toEqual([
      409,
      '周岚刚刚动过这个预约（改约），不能再撤销，请看过后再处理',
    ]);
    app.clock.advance(31_000);
    await tick();
    expect(await told(`resident:${qian.id}`)).toEqual(['appointmentBooked 11月27日 周五 10:00，何佩到您家']);
  });
});

describe('confirming', () => {
  it('is the worker’s, frees the place when declined, and lapses at the start', async () => {
    const asked = await anOffer(app, village, { name: '陪同就医', kind: 'escort', confirmation: 'staff' });
    const book = async (start: string) =>
      post<Appointment>('/appointments', { offerId: asked._id, start: at(start), answers: [] }, wang);
    const first = await book('2026-11-25 09:00');
    expect(first.body.state).toBe('pending');
    expect((await post(`/desk/appointments/${first.body.id}/confirm`, {}, village.clerk)).status).toBe(403);
    const confirmed = await post(`/desk/appointments/${first.body.id}/confirm`, {}, village.hePei);
    expect(confirmed.body.state).toBe('booked');
    const second = await book('2026-11-25 14:00');
    await post(`/desk/appointments/${second.body.id}/decline`, { words: '当天车不够' }, village.hePei);
    const again = await book('2026-11-25 14:00');
    expect(again.body.state).toBe('pending');
    app.clock.set(at('2026-11-25 14:00'));
    await tick();
    const lapsed = await get<Appointment>(`/appointments/${again.body.id}`, wang);
    expect(lapsed.body.state).toBe('lapsed');
  });
});

describe('the committee’s numbers', () => {
  it('count exactly the rows that their own filters list', async () => {
    const [first, second, third] = await AppointmentModel.find({ state: 'booked' }).select('_id').lean();
    const rated = { satisfaction: 5, at: app.clock.now() };
    await AppointmentModel.updateOne({ _id: first?._id }, { state: 'done', rating: rated });
    await AppointmentModel.updateOne(
      { _id: second?._id },
      { state: 'done', rating: { ...rated, satisfaction: 2 } },
    );
    const late = { reason: 'other', at: app.clock.now(), late: true } as const;
    await AppointmentModel.updateOne({ _id: third?._id }, { state: 'cancelled', cancelled: late });
    // A session in a browser ends by itself when the clock goes on for days.
    const token = await startSession({ kind: 'browser', staffId: village.clerk.id }, app.clock.now());
    const clerk = { token };
    const { body } = await get<Numbers>('/desk/appointment-numbers?from=2026-11-01&to=2026-12-31', clerk);
    const countOf = async (rows: Record<string, string>) =>
      (await get<{ total: number }>(`/desk/appointments?${new URLSearchParams(rows).toString()}`, clerk)).body
        .total;
    const figures = [
      ...[body.done, body.missed, body.lateCancelled, body.rated, body.satisfied],
      ...body.byKind.map(({ figure }) => figure),
      ...body.byCommunity.map(({ figure }) => figure),
    ];
    expect(figures.slice(0, 5).map(({ value }) => value)).toEqual([2, 0, 1, 2, 1]);
    for (const { value, rows } of figures) expect(await countOf(rows)).toBe(value);
    const mine = body.utilisation.find(({ name }) => name === '何佩');
    expect(await countOf(mine?.bookedMinutes.rows ?? {})).toBe((mine?.bookedMinutes.value ?? 0) / 60);
    expect(body.firstFree.map(({ name }) => name)).toContain('家访');
  });
});
