import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession } from '../accounts/sessions.ts';
import { FileModel } from '../files/model.ts';
import { newId } from '../kernel/ids.ts';
import { RequestModel } from '../requests/model/request-model.ts';
import type { OfferDocument } from '../availability/index.ts';
import {
  aNeighbour,
  anOffer,
  appointmentsApp,
  at,
  aVillage,
  type Neighbour,
  type Village,
} from './appointments.fixture.ts';
import type { StaffAppointment } from './contract.ts';
import { doorCode } from './door-cards.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import { exportAppointmentsOf } from './my-data.ts';

const app = appointmentsApp();
let village: Village;
let offer: OfferDocument;
let wang: Neighbour;

beforeAll(async () => {
  village = await aVillage(app);
  offer = await anOffer(app, village, { places: ['home'], limits: {}, questions: [], horizonDays: 60 });
});

type Refusal = { error?: string };
type Visit = StaffAppointment & Refusal;
const monday = '2026-11-23 10:00';
let day = 0;

/** A visit of Li Min at half past nine on a day of its own; the clock stands at nine that morning. */
async function aVisit(): Promise<string> {
  app.clock.set(at(monday));
  wang = await aNeighbour(app);
  day += 1;
  const start = new Date(new Date(at('2026-11-24 09:30')).getTime() + nextWorkday(day) * 86_400_000);
  const body = {
    offerId: offer._id,
    residentId: wang.id,
    start: start.toISOString(),
    staffId: village.liMin.id,
  };
  const booked = await app.call<Visit>(
    'POST /desk/appointments',
    { body, key: true },
    await signIn(village.liMin.id),
  );
  expect(booked.body.error).toBeUndefined();
  app.clock.set(new Date(start.getTime() - 30 * 60_000));
  return booked.body.id;
}

/** Tuesday to Friday, then the next week's days. */
const nextWorkday = (count: number) => Math.floor((count - 1) / 4) * 7 + ((count - 1) % 4);

/** Sessions end when nobody uses them for a while; the clock of these tests jumps further. */
const signIn = (staffId: string) => startSession({ kind: 'browser', staffId }, app.clock.now());
const act = async (id: string, name: string, body: object, key: string | true = true, token?: string) =>
  app.call<Visit>(
    `POST /desk/appointments/${id}/${name}`,
    { body, key },
    token ?? (await signIn(village.liMin.id)),
  );
const code = async (answer: ReturnType<typeof act>) => (await answer).body.error ?? 'done';
const minutes = (count: number) => app.clock.advance(count * 60_000);
const stored = (id: string) => AppointmentModel.findById(id).lean();

async function aPhoto(): Promise<string> {
  const _id = newId();
  await FileModel.create([
    {
      ...{ _id, kind: 'photo', contentType: 'image/jpeg', bytes: 10, name: 'n', check: 'pass' },
      uploadedBy: { kind: 'staff', id: village.liMin.id },
      uploadedAt: app.clock.now(),
    },
  ]);
  return _id;
}

const words = {
  goal: '量血压',
  done: '量了血压，140/90',
  observations: '走路不稳，左膝痛',
  nextStep: '下周再量',
};
const record = { ...words, photoIds: [], consent: false, confirmedBy: 'unable' as const };
const card = () => ({ by: { way: 'doorCard', code: doorCode('a1') } });

describe('a visit', () => {
  let id: string;
  beforeEach(async () => {
    id = await aVisit();
  });

  it('goes from the card at the door over the record to the check-out, with its minutes', async () => {
    minutes(32);
    expect((await act(id, 'check-in', card())).body).toMatchObject({
      state: 'underway',
      checkIn: { way: 'doorCard' },
    });
    expect(await code(act(id, 'check-out', {}))).toBe('appointment.movedOn');
    minutes(38);
    expect((await act(id, 'record', { ...record, followUpDays: 7 })).body.record).toMatchObject(words);
    const done = await act(id, 'check-out', {});
    expect(done.body).toMatchObject({ state: 'done', checkOut: { minutes: 38 }, followUp: {} });
    expect(done.body.steps.map(({ action }) => action)).toEqual(['book', 'checkIn', 'record', 'checkOut']);
  });

  it('refuses a forged card, another home’s card, and a place outside the fence', async () => {
    const near = { lng: 114.505, lat: 22.705 };
    const far = { lng: 114.51, lat: 22.71 };
    for (const forged of [doorCode('a2'), 'AAAA-AAAA-AAAA', 'a1']) {
      expect(await code(act(id, 'check-in', { by: { way: 'doorCard', code: forged } })), forged).toBe(
        'visit.wrongCard',
      );
    }
    expect(await code(act(id, 'check-in', { by: { way: 'place', point: far } }))).toBe('visit.tooFar');
    expect(await code(act(id, 'check-in', { by: { way: 'place', point: near } }))).toBe('done');
  });

  it('takes a reason and a photo from outside, and only the worker’s own photo', async () => {
    const outside = (photoIds: string[]) => ({ by: { way: 'outside', reason: '老人在花园', photoIds } });
    expect(await code(act(id, 'check-in', outside([])))).toBe('visit.photoMissing');
    expect(await code(act(id, 'check-in', outside(['nobody'])))).toBe('files.notYours');
    const photo = await aPhoto();
    expect(await code(act(id, 'check-in', outside([photo])))).toBe('done');
    expect(await FileModel.findById(photo).lean()).toMatchObject({ about: { kind: 'appointment', id } });
  });

  it('keeps observations encrypted, and shows the resident what was done and nothing else', async () => {
    await act(id, 'check-in', card());
    await act(id, 'record', record);
    await act(id, 'check-out', {});
    const text = JSON.stringify(await stored(id));
    for (const secret of Object.values(words)) expect(text).not.toContain(secret);
    const residentToken = await startSession({ kind: 'wechat', residentId: wang.id }, app.clock.now());
    const seen = await app.call(`GET /appointments/${id}`, {}, residentToken);
    expect(seen.body.summary).toBe(words.done);
    expect(JSON.stringify(seen.body)).not.toContain(words.observations);
    // Their own data is theirs to see when they ask for all of it.
    expect(JSON.stringify(await exportAppointmentsOf(wang.id))).toContain(words.observations);
    const clerk = await app.call<Visit>(`GET /desk/appointments/${id}`, {}, await signIn(village.clerk.id));
    expect(clerk.body.record).toBeUndefined();
  });

  it('does an act that comes twice once, and keeps when it was done beside when it came', async () => {
    const happened = new Date(app.clock.now());
    const body = { ...card(), happenedAt: happened.toISOString() };
    minutes(90);
    const first = await act(id, 'check-in', body, 'offline-check-in');
    const again = await act(id, 'check-in', body, 'offline-check-in');
    expect([first.status, again.status]).toEqual([200, 200]);
    const visit = await stored(id);
    expect(visit?.timeline.filter(({ action }) => action === 'checkIn')).toMatchObject([
      { at: happened, receivedAt: app.clock.now() },
    ]);
    const future = new Date(app.clock.now().getTime() + 11 * 60_000).toISOString();
    expect(await code(act(id, 'record', { ...record, happenedAt: future }))).toBe('visit.fromTheFuture');
  });

  it('does not exist for the next community, and is not for who may not serve', async () => {
    const [stranger, clerk, colleague] = await Promise.all(
      [village.stranger, village.clerk, village.hePei].map((staff) => signIn(staff.id)),
    );
    expect((await act(id, 'check-in', card(), true, stranger)).status).toBe(403);
    expect((await app.call(`GET /desk/appointments/${id}`, {}, stranger)).status).toBe(404);
    expect((await act(id, 'check-in', card(), true, clerk)).status).toBe(403);
    expect((await act(id, 'check-in', card(), true, colleague)).status).toBe(200);
  });

  it('is missed only after a while, and counts against the person', async () => {
    minutes(40);
    expect(await code(act(id, 'missed', { note: '没来' }))).toBe('visit.tooEarly');
    minutes(10);
    expect((await act(id, 'missed', { note: '没来' })).body.state).toBe('missed');
    expect((await stored(id))?.strike).toMatchObject({ kind: 'missed', byId: village.liMin.id });
  });

  it('is asked after: the follow-up comes up on its day and is kept encrypted', async () => {
    await act(id, 'check-in', card());
    await act(id, 'record', { ...record, followUpDays: 1 });
    await act(id, 'check-out', {});
    minutes(24 * 60);
    const today = await app.call<{ followUps: { id: string; name: string }[] }>(
      'GET /desk/day',
      {},
      await signIn(village.liMin.id),
    );
    expect(today.body.followUps).toContainEqual(expect.objectContaining({ id, name: '王秀兰' }));
    const asked = await act(id, 'follow-up', { note: '血压稳定' });
    expect(asked.body.followUp).toMatchObject({ note: '血压稳定' });
    expect(JSON.stringify(await stored(id))).not.toContain('血压稳定');
    expect(await code(act(id, 'follow-up', { note: '再问' }))).toBe('appointment.movedOn');
  });
});

describe('a door that stays closed', () => {
  it('is tried in order, raises one urgent request, and can then be given up', async () => {
    const id = await aVisit();
    minutes(32);
    const step = (name: string, key: string | true = true) => act(id, 'attempts', { step: name }, key);
    expect(await code(step('urgent'))).toBe('visit.stepTooSoon');
    await step('retry');
    await step('contact');
    await step('urgent', 'call-for-help');
    await step('urgent', 'call-for-help');
    expect(await code(step('urgent'))).toBe('visit.stepDone');
    await app.settle();
    const raised = await RequestModel.find({ residentIds: wang.id }).lean();
    expect(raised).toMatchObject([
      { urgency: 'urgent', signs: ['上门无人应门'], visits: [{ appointmentId: id, state: 'unmet' }] },
    ]);
    const visit = await stored(id);
    expect(visit).toMatchObject({ requestId: raised[0]?._id, raisedRequestIds: [raised[0]?._id] });
    expect(await code(act(id, 'unanswered', { note: '留了条' }))).toBe('visit.waitLonger');
    minutes(11);
    expect((await act(id, 'unanswered', { note: '留了条' })).body.state).toBe('unanswered');
    expect((await act(id, 'check-in', card())).body.state).toBe('underway');
  });
});
