import { beforeAll, describe, expect, it } from 'vitest';
import { readLessonsFrom, type LessonAhead, type OfferDocument } from '../availability/index.ts';
import type { WorkChange } from '../availability/contract.ts';
import { anOffer, appointmentsApp, aNeighbour, at, aVillage, type Village } from './appointments.fixture.ts';
import type { Appointment, Clash } from './contract.ts';

const app = appointmentsApp();
let village: Village;
let visit: OfferDocument;
let booked = '';
let later = '';

beforeAll(async () => {
  village = await aVillage(app);
  visit = await anOffer(app, village);
  booked = await book('2026-11-25 09:30', village.liMin.id);
  later = await book('2026-11-26 15:00', village.liMin.id);
  await book('2026-11-25 10:00', village.hePei.id);
});

async function book(start: string, staffId: string): Promise<string> {
  const who = await aNeighbour(app);
  const body = { offerId: visit._id, start: at(start), staffId, answers: [] };
  return (await app.call<Appointment>('POST /appointments', { body, key: true }, who.token)).body.id;
}

const ask = async (change: WorkChange, who = village.clerk) => {
  const answer = await app.call<{ items: Clash[]; total: number; lessons: number }>(
    'POST /desk/clashes',
    { body: change },
    who.token,
  );
  return { ...answer, ids: answer.body.items?.map(({ id }) => id) };
};
const day = { from: at('2026-11-25 00:00'), to: at('2026-11-26 00:00') };
const workdays = (frames: { from: number; to: number }[]) =>
  [1, 2, 3, 4, 5].flatMap((weekday) => frames.map((frame) => ({ weekday, ...frame })));

describe('before working time is changed', () => {
  it('a week says which coming bookings it leaves without time', async () => {
    const resourceId = village.liMin.id;
    const mornings = await ask({ what: 'week', resourceId, weekly: workdays([{ from: 510, to: 720 }]) });
    expect(mornings.ids).toEqual([later]);
    expect(mornings.body.items[0]).toMatchObject({ conflict: '不在工作时间', who: '王**', by: '李敏' });
    const none = await ask({ what: 'week', resourceId, weekly: workdays([{ from: 480, to: 1080 }]) });
    expect(none.body).toEqual({ items: [], total: 0, lessons: 0 });
  });

  it('a single date, a leave and a closure say it too', async () => {
    const resourceId = village.liMin.id;
    const exception = { date: '2026-11-25', frames: [], reason: '培训：适老化改造' };
    const training = await ask({ what: 'day', resourceId, exception });
    expect(training.ids).toEqual([booked]);
    expect(training.body.items[0]?.conflict).toBe('当天培训：适老化改造');
    expect((await ask({ what: 'leave', resourceId, ...day })).ids).toEqual([booked]);
    const shut = await ask({ what: 'closure', unitId: village.stationId, ...day, reason: '停水' });
    expect(shut.body).toMatchObject({ total: 2, items: [{ conflict: '当天停业：停水' }, {}] });
  });

  it('lessons stand in the same list, in order of time', async () => {
    const lesson = {
      ...{
        id: 'lesson',
        courseName: '智能手机班',
        teacherName: '李敏',
        pupils: 12,
        place: '二楼教室',
        unitId: village.stationId,
      },
      ...{
        teacherId: village.liMin.id,
        from: new Date(at('2026-11-25 19:00')),
        to: new Date(at('2026-11-25 20:00')),
      },
    };
    const asked: unknown[] = [];
    readLessonsFrom((wanted) => {
      asked.push(wanted);
      return Promise.resolve<LessonAhead[]>([lesson]);
    });
    const resourceId = village.liMin.id;
    const away = await ask({ what: 'leave', resourceId, ...day });
    expect(away.ids).toEqual([booked, 'lesson']);
    expect(away.body).toMatchObject({ total: 2, lessons: 1 });
    expect(away.body.items[1]).toMatchObject({
      ...{ what: 'lesson', name: '智能手机班', who: '12 人报名', by: '李敏，二楼教室', conflict: '当天请假' },
    });
    const morning = { from: day.from, to: at('2026-11-25 12:00') };
    expect((await ask({ what: 'leave', resourceId, ...morning })).ids).toEqual([booked]);
    await ask({ what: 'closure', unitId: village.stationId, ...day, reason: '停水' });
    expect(asked.at(-1)).toMatchObject({ unitPath: expect.stringContaining(village.stationId) as string });
    readLessonsFrom(() => Promise.resolve([]));
  });

  it('a room that is switched off, other duty hours and other office hours say it too', async () => {
    const room = { name: '活动室', unitId: village.stationId, place: '二楼' };
    const made = await app.call<{ id: string }>(
      'POST /desk/rooms',
      { body: room, key: true },
      village.clerk.token,
    );
    const hall = await anOffer(app, village, {
      kind: 'venue',
      resource: 'room',
      places: ['centre'],
      roomIds: [made.body.id],
    });
    const who = await aNeighbour(app);
    const body = { offerId: hall._id, start: at('2026-11-25 14:30'), placeKind: 'centre', answers: [] };
    const inside = await app.call<Appointment>('POST /appointments', { body, key: true }, who.token);
    const off = await ask({ what: 'roomOff', resourceId: made.body.id });
    expect(off.ids).toEqual([inside.body.id]);
    expect(off.body.items[0]).toMatchObject({ by: '活动室', conflict: '当天停用' });
    const mornings = workdays([{ from: 510, to: 720 }]);
    expect((await ask({ what: 'duty', resourceId: village.liMin.id, dutyFrames: mornings })).ids).toEqual([
      later,
    ]);
    const week = [1, 2, 3, 4, 5, 6, 7].map(() => [{ startMinute: 510, endMinute: 720 }]);
    const hours = { week, followsPublicHolidays: true, overrides: [] };
    const open = await ask({ what: 'calendar', unitId: village.stationId, ...hours });
    expect(open.ids).toEqual([inside.body.id, later]);
    const overrides = [{ date: '2026-11-25', frames: [] }];
    const shut = await ask({ what: 'calendar', unitId: village.communityId, ...hours, overrides });
    expect(shut.body.items.filter(({ conflict }) => conflict === '当天停办').length).toBe(3);
    const elsewhere = await ask({ what: 'calendar', unitId: village.stationId, ...hours }, village.stranger);
    expect(elsewhere.status).toBe(404);
  });

  it('nothing is written, and a booking that never fitted is not the change’s doing', async () => {
    const row = await app.call(`GET /desk/appointments/${booked}`, {}, village.clerk.token);
    expect(row.body).toMatchObject({ start: at('2026-11-25 09:30'), state: 'booked' });
    const resourceId = village.liMin.id;
    const training = { date: '2026-11-26', frames: [], reason: '培训' };
    const path = `POST /desk/plans/${resourceId}/exceptions`;
    expect((await app.call(path, { body: training, key: true }, village.clerk.token)).status).toBe(200);
    const leave = { from: at('2026-11-26 00:00'), to: at('2026-11-27 00:00') };
    expect((await ask({ what: 'leave', resourceId, ...leave })).ids).toEqual([]);
    expect((await ask({ what: 'plainDay', resourceId, date: '2026-11-26' })).ids).toEqual([]);
  });

  it('another scope’s worker and unit do not exist', async () => {
    const weekly = workdays([]);
    const week = { what: 'week' as const, resourceId: village.liMin.id, weekly };
    expect((await ask(week, village.stranger)).status).toBe(404);
    const shut = { what: 'closure' as const, unitId: village.stationId, ...day, reason: '停水' };
    expect((await ask(shut, village.stranger)).status).toBe(404);
    const leave = { what: 'leave' as const, resourceId: village.liMin.id, ...day };
    expect((await ask(leave, village.stranger)).ids).toEqual([]);
  });
});
