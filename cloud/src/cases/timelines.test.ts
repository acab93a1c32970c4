import { beforeAll, expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { compareTimelines, type Compared } from '../kernel/timeline-check.ts';
import { caseApp, type World } from './cases.fixture.ts';
import { CaseModel } from './model/case-model.ts';
import type { CaseDocument } from './model/document.ts';
import { replay, storedFacts } from './rules/replay.ts';
import { caseTimelines } from './timelines.ts';

const { app, build, aPerson, act, openFor } = caseApp();
let world: World;
beforeAll(async () => {
  world = await build();
}, 60_000);

const compare = async (): Promise<Compared[]> => {
  app.clock.advance(10 * 60_000);
  const context = { actor: systemActor('job/timelines.compare'), now: app.clock.now() };
  return Promise.all(caseTimelines.map((check) => compareTimelines(check, context)));
};

it('tells state and workers of a case whatever was done with it, and the night finds what it does not tell', async () => {
  const { liMin, hePei, xuFang } = world;
  const { id } = await openFor(await aPerson('王秀兰'), liMin);
  const handing = { why: '换片区', openMatters: '下周康复评估', stays: true };
  const steps: [string, object, { token: string }][] = [
    ['staff', { coWorkerIds: [hePei.id] }, liMin],
    ['hand-over', { ...handing, toStaffId: xuFang.id }, liMin],
    ['decline', { words: '手上已满' }, xuFang],
    ['hand-over', { ...handing, toStaffId: xuFang.id }, liMin],
    ['accept', {}, xuFang],
    ['close', { outcome: 'improved', words: '能自己下楼' }, xuFang],
    ['reopen', { reason: '又摔了一跤' }, xuFang],
  ];
  for (const [path, body, worker] of steps) {
    expect((await act(`/${id}/${path}`, body, worker)).status).toBe(200);
    const stored = (await CaseModel.findById(id).lean<CaseDocument>()) as CaseDocument;
    expect(replay(stored.timeline)).toEqual(storedFacts(stored));
  }
  expect(await compare()).toEqual([{ looked: 1, found: 0, more: false }]);
  const later = { state: 'closed' as const, updatedAt: app.clock.now() };
  await CaseModel.updateOne({ _id: id }, { $set: later, $pull: { workerIds: liMin.id } });
  expect(await compare()).toEqual([{ looked: 1, found: 1, more: false }]);
});
