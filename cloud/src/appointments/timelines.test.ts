import { expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { compareTimelines, type Compared } from '../kernel/timeline-check.ts';
import { anOffer, appointmentsApp, aNeighbour, at, aVillage } from './appointments.fixture.ts';
import type { Appointment } from './contract.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import type { AppointmentDocument } from './model/document.ts';
import { replay, storedFacts } from './rules/replay.ts';
import { appointmentTimelines } from './timelines.ts';

const app = appointmentsApp();
const compare = async (): Promise<Compared[]> => {
  app.clock.advance(10 * 60_000);
  const context = { actor: systemActor('job/timelines.compare'), now: app.clock.now() };
  return Promise.all(appointmentTimelines.map((check) => compareTimelines(check, context)));
};

it('tells state, time and provider of an appointment, and the night finds what it does not tell', async () => {
  const village = await aVillage(app);
  const visit = await anOffer(app, village);
  const wang = await aNeighbour(app);
  const { clerk, liMin, hePei } = village;
  const wish = { offerId: visit._id, start: at('2026-11-26 09:30'), staffId: liMin.id, answers: [] };
  const booked = await app.call<Appointment>('POST /appointments', { body: wish, key: true }, wang.token);
  const { id } = booked.body;
  const steps: [string, object, { token: string }][] = [
    [`/desk/appointments/${id}/move`, { start: at('2026-11-27 14:00'), staffId: hePei.id }, clerk],
    [`/appointments/${id}/cancel`, { reason: 'notNeeded' }, wang],
  ];
  for (const [path, body, { token }] of steps) {
    expect((await app.call(`POST ${path}`, { body, key: true }, token)).status).toBe(200);
    const stored = (await AppointmentModel.findById(id).lean<AppointmentDocument>()) as AppointmentDocument;
    expect(replay(stored.timeline)).toEqual(storedFacts(stored));
  }
  expect(await compare()).toEqual([{ looked: 1, found: 0, more: false }]);
  const planted = { start: new Date(at('2026-11-27 15:00')), updatedAt: app.clock.now() };
  await AppointmentModel.updateOne({ _id: id }, { $set: planted });
  expect(await compare()).toEqual([{ looked: 1, found: 1, more: false }]);
});
