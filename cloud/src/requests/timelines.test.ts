import { beforeAll, expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { compareTimelines } from '../kernel/timeline-check.ts';
import { testDatabase } from '../testing/database.ts';
import { context, liMin, useFakeSurroundings, wang } from './commands/commands.fixture.ts';
import { copyOlder } from './commands/overflow.ts';
import { note } from './commands/note.ts';
import { start } from './commands/start.ts';
import { submit } from './commands/submit.ts';
import { RequestModel } from './model/request-model.ts';
import { requestTimelines } from './timelines.ts';

testDatabase();
beforeAll(useFakeSurroundings);

const compare = (time: string) => {
  const { now } = context(wang, time);
  const actor = systemActor('job/timelines.compare');
  return Promise.all(requestTimelines.map((check) => compareTimelines(check, { actor, now })));
};

it('tells state and clocks, also from entries that have moved out, and the night finds what it does not tell', async () => {
  const lamp = { text: '6栋楼下路灯不亮，晚上很黑', place: { kind: 'home' as const } };
  const { _id: id } = await submit(context(wang), lamp);
  await start(context(liMin, '09:30'), { id, firstWord: '您好，我今天去看' });
  const long = await note(context(liMin, '10:00'), { id, text: '灯罩进水', toResident: true });
  await copyOlder({
    ...long,
    timeline: [...long.timeline, ...long.timeline.slice(-1), ...Array(199).fill(null)],
  });
  const moved = { timeline: long.timeline.slice(-1), movedEntries: long.timeline.length - 1 };
  await RequestModel.updateOne({ _id: id }, { $set: moved });
  expect(await compare('10:10')).toEqual([{ looked: 1, found: 0, more: false }]);

  const dueAt = new Date('2026-12-31T02:00:00Z');
  const planted = { 'clocks.0.dueAt': dueAt, updatedAt: context(wang, '10:20').now };
  await RequestModel.updateOne({ _id: id }, { $set: planted });
  expect(await compare('10:30')).toEqual([{ looked: 1, found: 1, more: false }]);
});
