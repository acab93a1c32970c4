import { beforeAll, describe, expect, it } from 'vitest';
import type { OfferDocument } from '../availability/index.ts';
import {
  anOffer,
  appointmentsApp,
  aNeighbour,
  at,
  aVillage,
  type Neighbour,
  type Village,
} from './appointments.fixture.ts';
import type { Appointment, AppointmentRow, BookableWorker, CalendarDay } from './contract.ts';

const app = appointmentsApp();
let village: Village;
let visit: OfferDocument;
let wang: Neighbour;
let zhao: Neighbour;

beforeAll(async () => {
  village = await aVillage(app);
  visit = await anOffer(app, village, { noticeMinutes: 60 });
  wang = await aNeighbour(app);
  zhao = await aNeighbour(app, '赵大力');
});

const book = (who: Neighbour, body: object, key: true | string = true) =>
  app.call<Appointment & { error?: string }>(
    'POST /appointments',
    { body: { offerId: visit._id, answers: [], ...body }, key },
    who.token,
  );

describe('booking as a resident', () => {
  it('shows the offer with its earliest start, who could come, and a calendar', async () => {
    const offers = await app.call<{ items: { id: string; earliest?: string; refusal?: string }[] }>(
      'GET /offers',
      {},
      wang.token,
    );
    expect(offers.body.items).toMatchObject([{ id: visit._id, earliest: at('2026-11-23 11:00') }]);
    const workers = await app.call<{ items: BookableWorker[] }>(
      `GET /offers/${visit._id}/workers`,
      {},
      wang.token,
    );
    expect(workers.body.items.map(({ name }) => name).sort()).toEqual(['何佩', '李敏']);
    const calendar = await app.call<{ days: CalendarDay[] }>(
      `GET /offers/${visit._id}/calendar?from=2026-11-23&days=7`,
      {},
      wang.token,
    );
    expect(calendar.body.days.map(({ mark }) => mark)).toEqual([
      'open',
      'open',
      'open',
      'open',
      'open',
      'closed',
      'closed',
    ]);
    expect(calendar.body.days[1]?.slots[0]).toMatchObject({ left: 2 });
  });

  it('holds, books the hold, and says it back', async () => {
    const start = at('2026-11-25 09:30');
    const held = await app.call<Appointment>(
      'POST /appointments/hold',
      { body: { offerId: visit._id, start, staffId: village.liMin.id }, key: true },
      wang.token,
    );
    expect(held.status).toBe(200);
    expect(held.body).toMatchObject({ state: 'held', heldUntil: '2026-11-23T02:05:00.000Z' });
    const booked = await book(wang, { start, staffId: village.liMin.id, holdId: held.body.id });
    expect(booked.body).toMatchObject({
      state: 'booked',
      sentence: '11月25日 周三 9:30，李敏到您家',
      can: { reschedule: true, cancel: true },
    });
    expect(booked.body.number).toMatch(/^Y261123-\d{4}$/);
    const list = await app.call<{ items: AppointmentRow[]; comingCount: number }>(
      'GET /appointments?view=coming',
      {},
      wang.token,
    );
    expect(list.body).toMatchObject({ comingCount: 1, items: [{ id: booked.body.id }] });
  });

  it('refuses a taken time, a second booking of the person at that time, and a stranger', async () => {
    const start = at('2026-11-25 09:30');
    const taken = await book(zhao, { start, staffId: village.liMin.id });
    expect([taken.status, taken.body.error]).toEqual([409, 'slot.taken']);
    const busy = await book(wang, { start, staffId: village.hePei.id });
    expect([busy.status, busy.body.error]).toEqual([409, 'slot.personBusy']);
    const other = await book(zhao, { start });
    expect(other.body).toMatchObject({ state: 'booked', provider: { name: '何佩' } });
    const peek = await app.call(`GET /appointments/${other.body.id}`, {}, wang.token);
    expect(peek.status).toBe(404);
    const forWang = await book(zhao, { start: at('2026-11-26 09:00'), forId: wang.id });
    expect(forWang.body.error).toBe('appointment.notBound');
  });

  it('gives the same answer to the same key', async () => {
    const body = { start: at('2026-11-26 14:00') };
    const first = await book(zhao, body, 'key-0123456789-a');
    const again = await book(zhao, body, 'key-0123456789-a');
    expect(first.status).toBe(200);
    expect(again.body.id).toBe(first.body.id);
    const otherInput = await book(zhao, { start: at('2026-11-26 15:00') }, 'key-0123456789-a');
    expect(otherInput.status).toBe(422);
  });
});
