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
import { grant } from '../ledger/index.ts';
import { systemContext } from '../testing/organisation.ts';
import type { Appointment, Series } from './contract.ts';
import type { SeriesDates } from './contract.resident.ts';

const app = appointmentsApp();
let village: Village;
let training: OfferDocument;

/** One trainer, sixty days open. */
beforeAll(async () => {
  village = await aVillage(app);
  training = await anOffer(app, village, { name: '康复', skills: ['counselling'], horizonDays: 60 });
});

type Refusable<T> = T & { error?: string };
const post = <T = Appointment>(route: string, who: { token: string }, body: object = {}, key?: string) =>
  app.call<Refusable<T>>(`POST ${route}`, { body, key: key ?? true }, who.token);
const book = (who: Neighbour, start: string, more: object = {}) =>
  post('/appointments', who, { offerId: training._id, start, answers: [], ...more });
const series = (who: Neighbour, start: string, more: object = {}, key?: string) =>
  post<Series>(
    '/appointments/series',
    who,
    { offerId: training._id, start, answers: [], everyWeeks: 1, times: 4, ...more },
    key,
  );
const dates = async (who: Neighbour, id: string) =>
  app.call<Refusable<SeriesDates>>(`GET /appointments/series/${id}`, {}, who.token);
const starts = (rows: readonly { start: string }[]) => rows.map(({ start }) => start);
const tuesdays = (time: string) =>
  ['2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'].map((day) => at(`${day} ${time}`));

describe('a series', () => {
  it('counts what is held for its own form as free, and as no booking', async () => {
    const [first = ''] = tuesdays('09:30');
    const limited = await anOffer(app, village, {
      skills: ['counselling'],
      horizonDays: 60,
      limits: { open: 1 },
    });
    const wang = await aNeighbour(app, '王一');
    const hold = { offerId: limited._id, start: first };
    expect((await post('/appointments/hold', wang, hold)).status).toBe(200);
    // Choosing again is no second booking.
    expect((await post('/appointments/hold', wang, hold)).status).toBe(200);
    const foreseen = await series(wang, first, { offerId: limited._id, preview: true });
    expect(foreseen.body).toMatchObject({ clashes: [] });
    expect(starts(foreseen.body.booked)).toEqual(tuesdays('09:30'));
    const booked = await series(wang, first, { offerId: limited._id });
    expect(booked.body.booked).toHaveLength(4);
  });

  it('is foreseen with the one worker who will come, whose time is held', async () => {
    const anybody = await anOffer(app, village, { horizonDays: 60 });
    const [first = ''] = tuesdays('10:30');
    const [wang, zhao] = [await aNeighbour(app, '王二'), await aNeighbour(app, '赵二')];
    const held = await post('/appointments/hold', wang, { offerId: anybody._id, start: first });
    const provider = held.body.provider;
    const staffId = provider?.kind === 'staff' ? provider.staffId : '';
    const [, second = ''] = tuesdays('10:30');
    await book(zhao, second, { offerId: anybody._id, staffId });
    const wish = { offerId: anybody._id };
    const foreseen = await series(wang, first, { ...wish, preview: true });
    expect(new Set(foreseen.body.booked.map((row) => row.provider?.name))).toEqual(new Set([provider?.name]));
    expect(foreseen.body.clashes).toMatchObject([{ start: second, reason: '这个时间有人约了' }]);
    const booked = await series(wang, first, wish);
    expect(starts(booked.body.booked)).toEqual(starts(foreseen.body.booked));
  });

  it('foresees the limits of a week and a month, and the end of the calendar', async () => {
    const monthly = await anOffer(app, village, {
      skills: ['counselling'],
      horizonDays: 30,
      limits: { perMonth: 2 },
    });
    const wang = await aNeighbour(app, '王三');
    const foreseen = await series(wang, at('2026-12-01 16:00'), {
      offerId: monthly._id,
      preview: true,
      times: 6,
    });
    expect(foreseen.body.clashes.map(({ reason }) => reason)).toEqual([
      ...Array<string>(3).fill('这项服务每月最多 2 次，请换一个月'),
      '这一天还没有开放预约',
    ]);
    // Another time of the same month would be one too many as well.
    expect(foreseen.body.clashes[0]?.instead).toEqual([]);
  });

  it('books what is chosen instead as its own date, and cancels it with the later ones', async () => {
    const [first = '', second = ''] = tuesdays('14:00');
    const [wang, zhao] = [await aNeighbour(app, '王四'), await aNeighbour(app, '赵四')];
    await book(zhao, second);
    const foreseen = await series(wang, first, { preview: true });
    const [clash] = foreseen.body.clashes;
    const instead = clash?.instead[0] ?? '';
    expect(instead.slice(0, 10)).toBe(second.slice(0, 10));
    const wish = { instead: [{ date: second, start: instead }] };
    const booked = await series(wang, first, wish, 'series-0123456789');
    expect(booked.body.clashes).toEqual([]);
    expect(booked.body.booked.map(({ seriesId }) => seriesId)).toEqual(Array(4).fill(booked.body.id));
    const again = await series(wang, first, wish, 'series-0123456789');
    expect(again.body.booked.map(({ id }) => id)).toEqual(booked.body.booked.map(({ id }) => id));

    const all = await dates(wang, booked.body.id);
    expect(starts(all.body.items)).toEqual(starts(booked.body.booked));
    expect(starts(all.body.items)).toContain(instead);
    const replaced = booked.body.booked.find(({ start }) => start === instead);
    await post(`/appointments/${replaced?.id ?? ''}/cancel`, wang, { reason: 'unwell', wholeSeries: true });
    const left = await dates(wang, booked.body.id);
    expect(left.body.items.map(({ state }) => state)).toEqual([
      'booked',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  it('counts what is chosen instead against the points, in the order in which the dates are booked', async () => {
    const costly = { skills: ['counselling' as const], horizonDays: 60, price: 20 };
    const { _id: offerId } = await anOffer(app, village, costly);
    const [first = '', second = '', third = '', fourth = ''] = tuesdays('11:00');
    const [wang, zhao] = [await aNeighbour(app, '王七'), await aNeighbour(app, '赵七')];
    const reason = '邻里互助服务';
    const context = systemContext(app.clock.now());
    await grant(context, { residentId: wang.id, action: 'grant', points: 65, reason });
    await book(zhao, second);
    const foreseen = await series(wang, first, { offerId, preview: true });
    expect(starts(foreseen.body.booked)).toEqual([first, third, fourth]);
    const [clash] = foreseen.body.clashes;
    const wish = { offerId, instead: [{ date: second, start: clash?.instead[0] }] };
    const chosen = await series(wang, first, { ...wish, preview: true });
    expect(starts(chosen.body.booked)).toEqual([first, third]);
    expect(chosen.body.clashes).toEqual([clash, { start: fourth, reason: '积分只够约 3 次', instead: [] }]);
    const { body } = await series(wang, first, wish);
    expect(starts(body.booked)).toEqual([first, clash?.instead[0], third]);
    expect(starts(body.clashes)).toEqual([fourth]);
  });

  it('refuses a time instead of a day that is none of its dates', async () => {
    const [first = ''] = tuesdays('15:00');
    const instead = [{ date: at('2026-12-09 15:00'), start: at('2026-12-09 16:00') }];
    const stray = await series(await aNeighbour(app, '王五'), first, { instead });
    expect([stray.status, stray.body.error]).toEqual([400, 'series.stray']);
  });

  it('is shown to nobody else', async () => {
    const [first = ''] = tuesdays('16:30');
    const [wang, zhao] = [await aNeighbour(app, '王六'), await aNeighbour(app, '赵六')];
    const { body } = await series(wang, first, { times: 2 });
    expect((await dates(wang, body.id)).body.items).toHaveLength(2);
    expect((await dates(zhao, body.id)).status).toBe(404);
    expect((await dates(zhao, 'nothing')).status).toBe(404);
  });
});
