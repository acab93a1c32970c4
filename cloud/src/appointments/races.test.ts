import { beforeAll, describe, expect, it } from 'vitest';
import type { OfferDocument } from '../availability/index.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import {
  anOffer,
  appointmentsApp,
  aNeighbour,
  at,
  aVillage,
  type Neighbour,
  type Village,
} from './appointments.fixture.ts';
import type { Appointment, CalendarDay } from './contract.ts';

const app = appointmentsApp();
let village: Village;
let visit: OfferDocument;
let neighbours: Neighbour[] = [];
const callers = 200;

beforeAll(async () => {
  village = await aVillage(app);
  visit = await anOffer(app, village, { noticeMinutes: 0 });
  neighbours = await Promise.all(Array.from({ length: 20 }, (_, index) => aNeighbour(app, `邻居${index}`)));
}, 60_000);

type Answer = Appointment & { error?: string };
const post = (route: string, who: Neighbour, body: object, key: true | string = true) =>
  app.call<Answer>(`POST ${route}`, { body, key }, who.token);
const book = (who: Neighbour, body: object, key?: string) =>
  post('/appointments', who, { offerId: visit._id, answers: [], ...body }, key);
const everybody = <T>(count: number, run: (who: Neighbour, index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      run(neighbours[index % neighbours.length] as Neighbour, index),
    ),
  );
const leftAt = async (start: string) => {
  const { body } = await app.call<{ days: CalendarDay[] }>(
    `GET /offers/${visit._id}/calendar?from=${start.slice(0, 10)}&days=1&staffId=${village.liMin.id}`,
    {},
    neighbours[0]?.token,
  );
  return body.days[0]?.slots.find((slot) => slot.start === start)?.left;
};

describe('one seat', () => {
  it(`has one winner among ${callers} parallel callers, and cancelling frees exactly one`, async () => {
    const start = at('2026-11-25 09:30');
    const wish = { start, staffId: village.liMin.id };
    const answers = await everybody(callers, (who) => book(who, wish));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(callers - 1);
    expect(await leftAt(start)).toBe(0);
    const id = won[0]?.body.id ?? '';
    const winner = await AppointmentModel.findById(id).lean();
    const holder = neighbours.find(({ id: own }) => own === winner?.served.residentId) as Neighbour;
    const cancelled = await Promise.all(
      Array.from({ length: 4 }, () => post(`/appointments/${id}/cancel`, holder, { reason: 'notNeeded' })),
    );
    expect(cancelled.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await leftAt(start)).toBe(1);
    const again = await everybody(10, (who) => book(who, wish));
    expect(again.filter(({ status }) => status === 200)).toHaveLength(1);
  }, 120_000);

  it('goes to two where two workers are free', async () => {
    const start = at('2026-11-26 09:30');
    const answers = await everybody(20, (who) => book(who, { start }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(18);
  }, 60_000);
});

describe('one person', () => {
  it('is never in two places, and never past a limit, however fast they tap', async () => {
    const [who] = neighbours as [Neighbour];
    const start = at('2026-11-27 09:30');
    const both = await Promise.all([
      book(who, { start, staffId: village.liMin.id }),
      book(who, { start, staffId: village.hePei.id }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const limited = await anOffer(app, village, { name: '倾听', limits: { open: 1 }, noticeMinutes: 0 });
    const starts = ['08:30', '14:00', '15:00'].map((time) => at(`2026-12-01 ${time}`));
    const tries = await Promise.all(
      starts.map((each) => book(who, { offerId: limited._id, start: each, staffId: village.liMin.id })),
    );
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(tries.filter(({ body }) => body.error === 'appointment.notNow')).toHaveLength(2);
  }, 60_000);

  it('books once with one key, however often it is sent', async () => {
    const [, who] = neighbours as [Neighbour, Neighbour];
    const wish = { start: at('2026-12-02 09:30') };
    const answers = await Promise.all(Array.from({ length: 6 }, () => book(who, wish, 'the-same-key-0001')));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await AppointmentModel.countDocuments({ 'served.residentId': who.id, start: wish.start })).toBe(1);
  }, 60_000);
});
