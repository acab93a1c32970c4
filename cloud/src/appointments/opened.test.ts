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
import type { WaitEntry } from './contract.ts';
import { aStaff } from '../testing/organisation.ts';

const app = appointmentsApp();
let village: Village;
let visit: OfferDocument;

/** One place of three hours, only with 李敏. */
beforeAll(async () => {
  village = await aVillage(app);
  visit = await anOffer(app, village, { skills: ['counselling'], durationMinutes: 180, stepMinutes: 180 });
});

const desk = async <T = { id: string }>(route: string, body?: object) => {
  const answer = await app.call<T>(route, { ...(body ? { body } : {}), key: true }, village.clerk.token);
  expect(answer.status).toBe(200);
  await app.settle();
  return answer.body;
};
async function waits(name: string, date: string): Promise<Neighbour> {
  const who = await aNeighbour(app, name);
  app.clock.advance(1000);
  const body = { offerId: visit._id, dates: [date], part: 'any' };
  expect((await app.call('POST /waitlist', { body, key: true }, who.token)).status).toBe(200);
  await app.settle();
  return who;
}
const entryOf = async (who: Neighbour) =>
  (await app.call<{ items: WaitEntry[] }>('GET /waitlist', {}, who.token)).body.items[0];
const states = async (...people: Neighbour[]) =>
  Promise.all(people.map(async (who) => (await entryOf(who))?.state));

describe('who waits is tried at once', () => {
  it('when a single date opens: one place for the first in line, and no second one however often it is said', async () => {
    const [wang, zhao] = [await waits('王秀兰', '2026-11-28'), await waits('赵大力', '2026-11-28')];
    expect(await states(wang, zhao)).toEqual(['waiting', 'waiting']);
    const exceptions = `/desk/plans/${village.liMin.id}/exceptions`;
    const saturday = { date: '2026-11-28', frames: [{ from: 540, to: 720 }], reason: '周六值班' };
    await desk(`POST ${exceptions}`, saturday);
    expect(await states(wang, zhao)).toEqual(['offered', 'waiting']);
    expect((await entryOf(wang))?.offered).toMatchObject({ start: at('2026-11-28 09:00') });
    await desk(`POST ${exceptions}`, { ...saturday, reason: '周六值班一天' });
    expect(await states(wang, zhao)).toEqual(['offered', 'waiting']);
  });

  it('when the usual week gets more time', async () => {
    const sun = await waits('孙小', '2026-11-29');
    const weekly = [1, 2, 3, 4, 5, 7].map((weekday) => ({ weekday, from: 510, to: 720 }));
    await desk(`PUT /desk/plans/${village.hePei.id}`, { weekly, weeklyMinutes: 1260, version: 0 });
    expect(await states(sun)).toEqual(['waiting']);
    await desk(`PUT /desk/plans/${village.liMin.id}`, { weekly, weeklyMinutes: 1260, version: 2 });
    expect(await states(sun)).toEqual(['offered']);
  });

  it('when a closure is taken back, and when somebody is back from leave', async () => {
    const span = (date: string) => ({ from: at(`${date} 00:00`), to: at(`${date} 23:00`) });
    const { stationId, liMin } = village;
    const shut = await desk('POST /desk/closures', {
      ...{ unitId: stationId, ...span('2026-11-30'), reason: '停水' },
    });
    const qian = await waits('钱有余', '2026-11-30');
    expect(await states(qian)).toEqual(['waiting']);
    await desk(`DELETE /desk/closures/${shut.id}`);
    expect(await states(qian)).toEqual(['offered']);

    const manager = { role: 'districtAdmin', unitId: village.districtId, confirmed: true } as const;
    const { token: admin } = await aStaff(app.clock.now(), manager);
    const leaves = `/staff/${liMin.id}/leaves`;
    const away = await app.call<{ leaves: { id: string }[] }>(
      `POST ${leaves}`,
      { body: span('2026-12-01'), key: true },
      admin,
    );
    await app.settle();
    const wu = await waits('吴来', '2026-12-01');
    expect(await states(wu)).toEqual(['waiting']);
    await app.call(`DELETE ${leaves}/${away.body.leaves.at(-1)?.id ?? ''}`, {}, admin);
    await app.settle();
    expect(await states(wu)).toEqual(['offered']);
  });
});
