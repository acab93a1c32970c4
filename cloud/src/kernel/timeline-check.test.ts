import { Schema } from 'mongoose';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { systemActor } from './actor.ts';
import type { Aggregate } from './aggregate-fields.ts';
import { defineModel, registeredModels } from './database/model.ts';
import { compareTimelines, countTimelineDifferences, timelineCheck } from './timeline-check.ts';

testDatabase();

interface Thing extends Aggregate {
  state: string;
  updatedAt: Date;
  timeline: { to: string }[];
}
const ThingModel = defineModel<Thing>({
  name: 'TimelineThing',
  collection: 'timelineThings',
  retention: 'technical',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({ _id: String, state: String, updatedAt: Date, timeline: [Schema.Types.Mixed] }),
});
const check = timelineCheck(ThingModel, {
  derive: ({ timeline }) => {
    if (timeline.length === 0) throw new Error('Nothing is told.');
    return { state: timeline.at(-1)?.to };
  },
  stored: ({ state }) => ({ state, more: 'that no timeline tells' }),
});

const night = new Date('2026-11-23T21:10:00Z');
const minutes = (count: number): Date => new Date(night.getTime() + count * 60_000);
const context = (now = night) => ({ actor: systemActor('job/timelines.compare'), now });
const things = ThingModel.collection;
const put = (id: string, state: string, updatedAt: Date, told = 'open') =>
  things.insertOne({ _id: id, version: 1, state, updatedAt, timeline: [{ to: told }] } as never);
const stored = (name: string) => registeredModels().find(({ collection }) => collection === name)?.model;

beforeEach(async () => {
  await things.deleteMany({});
  await stored('comparedTimelines')?.deleteMany({});
  await stored('auditEntries')?.deleteMany({});
});

describe('what is stored', () => {
  it('is compared when it has changed; a planted difference is told and on record, and nothing is mended', async () => {
    await put('right', 'open', minutes(-60));
    await put('wrong', 'closed', minutes(-50));
    await put('old', 'closed', minutes(-25 * 60));
    await put('underWay', 'closed', minutes(-1));
    await things.insertOne({ _id: 'mute', state: 'open', updatedAt: minutes(-40), timeline: [] } as never);
    expect(await compareTimelines(check, context())).toEqual({ looked: 3, found: 2, more: false });
    expect(await countTimelineDifferences()).toBe(2);
    expect((await things.findOne({ _id: 'wrong' } as never))?.state).toBe('closed');
    const entries = await stored('auditEntries')
      ?.find({ action: 'timelines.differ' })
      .sort({ seq: 1 })
      .lean();
    expect(entries).toMatchObject([
      { target: { kind: 'timelineThings', id: 'wrong' }, reason: 'state', result: 'failed' },
      { target: { kind: 'timelineThings', id: 'mute' }, reason: 'timeline', result: 'failed' },
    ]);
  });

  it('is looked at once; what was found stays until somebody has mended it', async () => {
    await put('wrong', 'closed', minutes(-50));
    await put('gone', 'closed', minutes(-49));
    await compareTimelines(check, context());
    await put('late', 'closed', minutes(-1));
    expect(await compareTimelines(check, context(minutes(10)))).toMatchObject({ looked: 1, found: 1 });
    expect(await countTimelineDifferences()).toBe(3);
    await things.updateOne({ _id: 'wrong' } as never, { $set: { state: 'open' } });
    await things.deleteOne({ _id: 'gone' } as never);
    expect(await compareTimelines(check, context(minutes(20)))).toMatchObject({ looked: 0, found: 0 });
    expect(await countTimelineDifferences()).toBe(1);
  });

  it('is walked in turns of limited length, also where hundreds changed in the same moment', async () => {
    const at = minutes(-30);
    const many = Array.from({ length: 450 }, (_, index) => ({
      ...{ _id: `t${index}`, version: 1, state: index % 90 === 0 ? 'closed' : 'open', updatedAt: at },
      timeline: [{ to: 'open' }],
    }));
    await things.insertMany(many as never[]);
    expect(await compareTimelines(check, context(), 200)).toMatchObject({ looked: 200, more: true });
    expect(await compareTimelines(check, context(), 200)).toMatchObject({ looked: 200, more: true });
    expect(await compareTimelines(check, context(), 200)).toMatchObject({ looked: 50, more: false });
    expect(await countTimelineDifferences()).toBe(5);
  });
});
