import { beforeAll, describe, expect, it } from 'vitest';
import type { OfferDocument } from '../availability/index.ts';
import { systemActor } from '../kernel/actor.ts';
import { NotificationModel } from '../notifications/model.ts';
import {
  anOffer,
  appointmentsApp,
  aNeighbour,
  at,
  aVillage,
  type Neighbour,
  type Village,
} from './appointments.fixture.ts';
import type { Appointment, Series, WaitEntry } from './contract.ts';
import { sweep, tendWaitlist } from './jobs.ts';
import { appointmentReactions } from './reactions.ts';

const app = appointmentsApp();
let village: Village;
let visit: OfferDocument;
const minute = 60_000;

/** One place a day: an hour from nine, in a plan of its own. */
beforeAll(async () => {
  village = await aVillage(app);
  visit = await anOffer(app, village, { skills: ['counselling'], durationMinutes: 180, stepMinutes: 180 });
});

const post = <T = Appointment & { error?: string }>(
  route: string,
  who: { token: string },
  body: object = {},
) => app.call<T>(`POST ${route}`, { body, key: true }, who.token);
const book = (who: Neighbour, start: string, more: object = {}) =>
  post('/appointments', who, { offerId: visit._id, start, answers: [], ...more });
const join = (who: Neighbour, date: string, part = 'morning') => {
  app.clock.advance(1000);
  return post<WaitEntry>('/waitlist', who, { offerId: visit._id, dates: [date], part });
};
const waits = async (who: Neighbour) =>
  (await app.call<{ items: WaitEntry[] }>('GET /waitlist', {}, who.token)).body.items[0];
const tick = async () => {
  await sweep({ actor: systemActor('test'), now: app.clock.now() });
  await app.settle();
};
const told = async (id: string) =>
  (
    await NotificationModel.find({ recipient: `resident:${id}` })
      .sort({ _id: 1 })
      .lean()
  ).map(({ kind, title }) => `${kind} ${title}`);

describe('a full day', () => {
  it('goes to the first in line also when it comes free while somebody else begins to queue', async () => {
    const [owner, first, later] = [
      await aNeighbour(app, '冯早'),
      await aNeighbour(app, '陈先'),
      await aNeighbour(app, '褚后'),
    ];
    const booked = await book(owner, at('2026-12-03 08:30'));
    await join(first, '2026-12-03');
    await app.settle();
    const { body: joined } = await join(later, '2026-12-03');
    await post(`/appointments/${booked.body.id}/cancel`, owner, { reason: 'notNeeded' });
    // Of the two reactions that are due now, the one to the queueing comes first.
    const now = app.clock.now();
    const reaction = appointmentReactions.find(({ name }) => name === 'appointments.tryAtOnce');
    const context = { actor: systemActor('test'), now };
    await reaction?.handle({ data: { waitId: joined.id } } as never, { now, context } as never);
    await app.settle();
    expect([(await waits(first))?.state, (await waits(later))?.state]).toEqual(['offered', 'waiting']);
  });

  it('frees exactly one place, which is offered to the first in line, then to the next, and can be taken', async () => {
    const [wang, zhao, qian, sun] = [
      await aNeighbour(app, '王秀兰'),
      await aNeighbour(app, '赵大力'),
      await aNeighbour(app, '钱有余'),
      await aNeighbour(app, '孙小'),
    ];
    const start = at('2026-11-25 08:30');
    const mine = await book(wang, start);
    expect(mine.body.state).toBe('booked');
    expect((await join(zhao, '2026-11-25')).body).toMatchObject({ state: 'waiting', place: 1 });
    expect((await join(qian, '2026-11-25')).body).toMatchObject({ state: 'waiting', place: 2 });
    expect((await join(qian, '2026-11-25')).status).toBe(409);
    await app.settle();
    expect((await waits(zhao))?.state).toBe('waiting');

    await post(`/appointments/${mine.body.id}/cancel`, wang, { reason: 'notNeeded' });
    await app.settle();
    expect(await waits(zhao)).toMatchObject({ state: 'offered', offered: { start, providerName: '李敏' } });
    expect((await waits(qian))?.state).toBe('waiting');
    expect(await told(zhao.id)).toEqual(['waitlistOffered 家访有空位了']);
    // The place is kept: somebody who comes along does not get it.
    expect((await book(sun, start)).status).toBe(409);

    app.clock.advance(61 * minute);
    await tick();
    expect((await waits(zhao))?.state).toBe('expired');
    expect((await waits(qian))?.state).toBe('offered');
    const entry = await waits(qian);
    const taken = await post(`/waitlist/${entry?.id ?? ''}/take`, qian);
    expect(taken.body).toMatchObject({ state: 'booked', start });
    expect(await waits(qian)).toMatchObject({ state: 'taken', appointmentId: taken.body.id });
    expect(await waits(wang)).toBeUndefined();
  });

  it('lets staff place somebody, and somebody leave', async () => {
    const [wang, zhao] = [await aNeighbour(app, '吴来'), await aNeighbour(app, '郑好')];
    const start = at('2026-11-26 08:30');
    const first = await book(wang, start);
    const waiting = await join(zhao, '2026-11-26');
    const left = await join(await aNeighbour(app, '冯走'), '2026-11-26');
    const list = await app.call<{ items: { id: string; nameMasked: string }[] }>(
      'GET /desk/waitlist?state=waiting',
      {},
      village.clerk.token,
    );
    expect(list.body.items.map(({ nameMasked }) => nameMasked)).toEqual(['郑*', '冯*']);
    const elsewhere = await app.call<{ items: unknown[] }>('GET /desk/waitlist', {}, village.stranger.token);
    expect(elsewhere.body.items).toEqual([]);
    const placed = await post(`/desk/waitlist/${waiting.body.id}/place`, village.clerk, {
      start: at('2026-11-27 08:30'),
      staffId: village.liMin.id,
    });
    expect(placed.body).toMatchObject({ state: 'booked', door: 'staff' });
    expect((await waits(zhao))?.state).toBe('taken');
    expect(first.status).toBe(200);
    expect(left.status).toBe(200);
  });
});

describe('a place that does not suit', () => {
  /** Two wait for one afternoon, and the first of them is offered the place that came free. */
  const offeredOn = async (date: string) => {
    const start = at(`${date} 14:00`);
    const first = await aNeighbour(app, '田先');
    const next = await aNeighbour(app, '白后');
    const { body: booked } = await book(await aNeighbour(app, '古人'), start);
    const { body: entry } = await join(first, date, 'afternoon');
    await join(next, date, 'afternoon');
    await app.settle();
    await post(`/desk/appointments/${booked.id}/cancel`, village.clerk, { reason: 'other' });
    await app.settle();
    expect(await waits(first)).toMatchObject({ state: 'offered', offered: { start } });
    const answer = (how: 'take' | 'decline' | 'leave') => post(`/waitlist/${entry.id}/${how}`, first);
    return { start, first, next, answer };
  };

  it('goes to the next at once; who let it go keeps their place and is not offered it again', async () => {
    const { start, first, next, answer } = await offeredOn('2026-12-01');
    expect((await answer('decline')).body).toMatchObject({ state: 'waiting', place: 1 });
    await app.settle();
    expect(await waits(next)).toMatchObject({ state: 'offered', offered: { start } });
    expect((await answer('decline')).body.error).toBe('waitlist.offerGone');
    await post(`/waitlist/${(await waits(next))?.id ?? ''}/leave`, next);
    await app.settle();
    await tendWaitlist({ actor: systemActor('test'), now: app.clock.now() });
    expect((await waits(first))?.state).toBe('waiting');
    expect((await book(await aNeighbour(app, '路过'), start)).status).toBe(200);
    expect((await answer('leave')).body.state).toBe('left');
  });

  it('is either taken or let go when both are tapped at once', async () => {
    const { first, next, answer } = await offeredOn('2026-12-02');
    const [taken, declined] = await Promise.all([answer('take'), answer('decline')]);
    expect([taken.status, declined.status].sort()).toEqual([200, 409]);
    await app.settle();
    const won = taken.status === 200;
    expect((await waits(first))?.state).toBe(won ? 'taken' : 'waiting');
    expect((await waits(next))?.state).toBe(won ? 'waiting' : 'offered');
  });

  it('goes to the next once when it is let go while its time runs out', async () => {
    const { first, next, answer } = await offeredOn('2026-12-03');
    app.clock.advance(61 * minute);
    const [declined] = await Promise.all([answer('decline'), tick()]);
    await tick();
    expect((await waits(first))?.state).toBe(declined.status === 200 ? 'waiting' : 'expired');
    expect((await waits(next))?.state).toBe('offered');
  });
});

describe('a place in the line', () => {
  it('counts only who could be given the same place', async () => {
    const put = async (name: string, more: object) => {
      app.clock.advance(1000);
      const body = { offerId: visit._id, dates: ['2026-12-10'], part: 'any', ...more };
      return (await post<WaitEntry>('/waitlist', await aNeighbour(app, name), body)).body.place;
    };
    // The calendar is not open so far: nobody is offered anything yet.
    expect(await put('甲', { part: 'morning' })).toBe(1);
    expect(await put('乙', { dates: ['2026-12-11'], part: 'afternoon' })).toBe(1);
    expect(await put('丙', { part: 'afternoon' })).toBe(1);
    expect(await put('丁', { staffId: village.liMin.id })).toBe(3);
    expect(await put('戊', { part: 'morning' })).toBe(3);
  });
});

describe('a hold', () => {
  it('runs out, frees its time, and still becomes a booking when nobody took it', async () => {
    const [wang, zhao] = [await aNeighbour(app, '许多'), await aNeighbour(app, '何必')];
    const start = at('2026-12-01 08:30');
    const hold = (who: Neighbour, on: string) =>
      post('/appointments/hold', who, { offerId: visit._id, start: on });
    const held = await hold(wang, start);
    expect((await book(zhao, start)).status).toBe(409);
    app.clock.advance(6 * minute);
    await tick();
    const late = await book(wang, start, { holdId: held.body.id });
    expect(late.body).toMatchObject({ id: held.body.id, state: 'booked' });

    const second = await hold(wang, at('2026-12-02 08:30'));
    app.clock.advance(6 * minute);
    expect((await book(zhao, at('2026-12-02 08:30'))).status).toBe(200);
    const gone = await book(wang, at('2026-12-02 08:30'), { holdId: second.body.id });
    expect(gone.status).toBe(409);
  });

  it('is given back when the form is left for another time', async () => {
    const [wang, zhao] = [await aNeighbour(app, '吕一'), await aNeighbour(app, '施二')];
    const hold = (start: string) => post('/appointments/hold', wang, { offerId: visit._id, start });
    await hold(at('2026-12-03 08:30'));
    await hold(at('2026-12-04 08:30'));
    expect((await book(zhao, at('2026-12-03 08:30'))).status).toBe(200);
    expect((await book(zhao, at('2026-12-04 08:30'))).status).toBe(409);
  });
});

describe('a series', () => {
  it('is foreseen, booked where it can be, and reports clashes with other times', async () => {
    const long = await anOffer(app, village, { horizonDays: 60, noticeMinutes: 0, name: '康复' });
    const [wang, zhao] = [await aNeighbour(app, '孔乙'), await aNeighbour(app, '曹操')];
    const start = at('2026-12-08 10:00');
    const clashing = at('2026-12-15 10:00');
    for (const staffId of [village.liMin.id, village.hePei.id]) {
      const who = staffId === village.liMin.id ? zhao : await aNeighbour(app, '严格');
      const full = await post('/appointments', who, {
        offerId: long._id,
        start: clashing,
        staffId,
        answers: [],
      });
      expect(full.status).toBe(200);
    }
    const series = (preview: boolean) =>
      post<Series>('/appointments/series', wang, {
        ...{ offerId: long._id, start, answers: [], everyWeeks: 1, times: 4 },
        ...(preview ? { preview } : {}),
      });
    const foreseen = await series(true);
    expect(foreseen.body.booked).toHaveLength(3);
    const booked = await series(false);
    expect(booked.body.booked.map((row) => row.start)).toEqual([
      start,
      at('2026-12-22 10:00'),
      at('2026-12-29 10:00'),
    ]);
    expect(new Set(booked.body.booked.map((row) => row.provider?.name)).size).toBe(1);
    expect(booked.body.clashes).toMatchObject([{ start: clashing, instead: expect.any(Array) }]);
    expect(booked.body.clashes[0]?.instead.length).toBeGreaterThan(0);
    const [, second] = booked.body.booked;
    await post(`/appointments/${second?.id ?? ''}/cancel`, wang, { reason: 'unwell', wholeSeries: true });
    const rest = await app.call<{ items: Appointment[] }>('GET /appointments?view=coming', {}, wang.token);
    expect(rest.body.items.map((row) => row.start)).toEqual([start]);
  });
});

describe('a move by staff', () => {
  it('gives what it frees away only when it can no longer be taken back', async () => {
    const [wang, zhao] = [await aNeighbour(app, '施恩'), await aNeighbour(app, '张早')];
    const booked = await book(wang, at('2026-11-30 08:30'));
    await join(zhao, '2026-11-30');
    await app.settle();
    const body = { start: at('2026-12-07 08:30') };
    expect((await post(`/desk/appointments/${booked.body.id}/move`, village.clerk, body)).status).toBe(200);
    await app.settle();
    expect((await waits(zhao))?.state).toBe('waiting');
    app.clock.advance(31_000);
    await tick();
    expect((await waits(zhao))?.state).toBe('offered');
  });
});
