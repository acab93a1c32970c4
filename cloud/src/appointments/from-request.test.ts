import { beforeAll, describe, expect, it } from 'vitest';
import type { OfferDocument } from '../availability/index.ts';
import { anOffer, appointmentsApp, aNeighbour, at, aVillage, type Village } from './appointments.fixture.ts';
import type { Appointment, StaffAppointment } from './contract.ts';

const app = appointmentsApp();
let village: Village;
let visit: OfferDocument;

beforeAll(async () => {
  village = await aVillage(app);
  visit = await anOffer(app, village, { noticeMinutes: 0 });
});

interface Told {
  id: string;
  number: string;
  error?: string;
  steps: { title: string }[];
}

describe('an appointment for a request', () => {
  it('carries its number, stands in its story, and is never somebody else’s', async () => {
    const [wang, zhao] = [await aNeighbour(app), await aNeighbour(app, '赵大力')];
    const request = await app.call<Told>(
      'POST /requests',
      { body: { text: '家里想请人看看，一个人在家', place: { kind: 'home' } }, key: true },
      wang.token,
    );
    const wish = { offerId: visit._id, start: at('2026-11-25 09:30'), requestId: request.body.id };
    const desk = (residentId: string) =>
      app.call<StaffAppointment & { error?: string }>(
        'POST /desk/appointments',
        { body: { ...wish, residentId }, key: true },
        village.clerk.token,
      );
    expect((await desk(zhao.id)).body.error).toBe('appointment.otherRequest');
    const booked = await desk(wang.id);
    expect(booked.body).toMatchObject({ door: 'request', requestNumber: request.body.number });
    await app.settle();
    const story = await app.call<Told>(`GET /requests/${request.body.id}`, {}, wang.token);
    expect(story.body.steps.some(({ title }) => title.includes('11月25日') || title.includes('约'))).toBe(
      true,
    );
    const own = await app.call<Appointment>(`GET /appointments/${booked.body.id}`, {}, wang.token);
    expect(own.body.requestId).toBe(request.body.id);
  });
});
