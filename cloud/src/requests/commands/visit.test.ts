import { beforeAll, describe, expect, it } from 'vitest';
import { actorReference, systemActor } from '../../kernel/actor.ts';
import { testDatabase } from '../../testing/database.ts';
import { terms } from '../rules/rules.fixture.ts';
import type { RequestVisit } from '../model/document.ts';
import { noticesOf } from '../notices.ts';
import { presentResident } from '../present/resident.ts';
import { replay, storedFacts } from '../rules/replay.ts';
import { context, liMin, useFakeSurroundings, wang } from './commands.fixture.ts';
import { raise } from './raise.ts';
import { cancel } from './cancel.ts';
import { submit } from './submit.ts';
import { tellOfVisit } from './visit.ts';

testDatabase();
beforeAll(useFakeSurroundings);

const house = systemActor('appointments');
const by = actorReference(liMin);
const arranged: RequestVisit = {
  appointmentId: 'a1',
  number: 'Y20261123-0001',
  name: '家访',
  state: 'arranged',
  start: new Date('2026-11-25T09:30:00+08:00'),
  placeKind: 'home',
  worker: '李敏',
};
const tell = (id: string, time: string, visit: RequestVisit, key?: string) =>
  tellOfVisit(context(house, time, key), { id, by, visit });
const lamp = () => submit(context(wang), { text: '6栋楼下路灯不亮，晚上很黑', place: { kind: 'home' } });

describe('an appointment made for a request', () => {
  it('is the first response: the clock is met and the work has begun', async () => {
    expect(terms.policy.limits.normal.firstResponse).toBeDefined();
    const { _id: id } = await lamp();
    const request = await tell(id, '09:40', arranged);
    expect(request.state).toBe('inProgress');
    expect(request.clocks.find(({ kind }) => kind === 'firstResponse')).toMatchObject({ state: 'met' });
    expect(request.clocks.find(({ kind }) => kind === 'resolve')).toMatchObject({ state: 'running' });
    expect(replay(request.timeline)).toEqual(storedFacts(request));
  });

  it('stands in the resident’s story and beside the request', async () => {
    const { _id: id } = await lamp();
    const request = await tell(id, '09:40', arranged);
    const seen = await presentResident(request, wang, new Date('2026-11-23T09:41:00+08:00'));
    expect(seen.steps.at(-1)).toMatchObject({ title: '约了 11月25日 9:30 上门，李敏接待', mine: false });
    expect(seen.visits).toMatchObject([{ appointmentId: 'a1', state: 'arranged', worker: '李敏' }]);
  });

  it('is told once however often the word comes, and moving it leaves one entry beside the request', async () => {
    const { _id: id } = await lamp();
    await tell(id, '09:40', arranged, 'told-once');
    await tell(id, '09:40', arranged, 'told-once');
    const moved = { ...arranged, start: new Date('2026-11-26T15:00:00+08:00') };
    const request = await tell(id, '10:00', moved);
    expect(request.timeline.filter(({ action }) => action === 'visit')).toHaveLength(2);
    expect(request.visits).toEqual([moved]);
  });

  it('reminds whoever has the request once it is over, also the worker who was there', async () => {
    const { _id: id } = await lamp();
    await tell(id, '09:40', arranged);
    const request = await tell(id, '11:00', { ...arranged, state: 'done' });
    expect(request.state).toBe('inProgress');
    const [notice] = noticesOf(request, request.timeline.at(-1) as never);
    expect(notice).toMatchObject({ to: { kind: 'staff', id: 'li' }, title: '预约服务做完了，请办结' });
  });

  it('does not wake a request that was withdrawn', async () => {
    const { _id: id } = await lamp();
    await cancel(context(wang, '09:30'), { id });
    await expect(tell(id, '09:40', arranged)).rejects.toMatchObject({ code: 'request.movedOn' });
  });
});

describe('a request out of an appointment', () => {
  const input = {
    by,
    residentId: 'wang',
    text: '楼道路灯坏了，老人出门看不见',
    visit: { ...arranged, state: 'done' as const },
    unit: { path: '/d1/s1/c1/', name: '柳荫社区' },
  };

  it('belongs to the resident, lies at their home and remembers the appointment', async () => {
    const request = await raise(context(house, '10:00'), input);
    expect(request).toMatchObject({
      state: 'assigned',
      residentIds: ['wang'],
      source: 'staff',
      place: { text: '柳荫苑 3栋 2单元 501' },
      visits: [{ appointmentId: 'a1' }],
    });
    expect(request.timeline[0]?.by).toMatchObject({ id: 'li', name: '李敏' });
  });

  it('is urgent when danger was seen on the spot, and made once under one key', async () => {
    const urgent = { ...input, signs: ['上门无人应门'] };
    const first = await raise(context(house, '10:00', 'knocked'), urgent);
    const again = await raise(context(house, '10:05', 'knocked'), urgent);
    expect(first).toMatchObject({ urgency: 'urgent', signs: ['上门无人应门'] });
    expect(again._id).toBe(first._id);
  });
});
