import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import type { RequestDocument } from '../model/document.ts';
import { EntryModel } from '../model/entry-model.ts';
import { RequestModel } from '../model/request-model.ts';
import { presentStaff } from '../present/staff.ts';
import { entryOf, withWholeTimeline } from '../queries/timeline.ts';
import { replay, storedFacts } from '../rules/replay.ts';
import { context, liMin, useFakeSurroundings, wang } from './commands.fixture.ts';
import { note } from './note.ts';
import { copyOlder, longestTimeline } from './overflow.ts';
import { loadFor } from './request-command.ts';
import { start } from './start.ts';
import { submit } from './submit.ts';
import { supplement } from './supplement.ts';

testDatabase();
beforeAll(useFakeSurroundings);

const load = (id: string) => loadFor(liMin, id);
const addNote = (id: string, text: string) => note(context(liMin), { id, text, toResident: true });
const textsOf = ({ timeline }: RequestDocument) => timeline.flatMap(({ publicText }) => publicText ?? []);
const copiesOf = (requestId: string) => EntryModel.countDocuments({ requestId });

/** A request in work whose timeline has as many entries as one document may hold. */
async function fullRequest(): Promise<RequestDocument> {
  const { _id: id } = await submit(context(wang), { text: '路灯不亮', place: { kind: 'home' } });
  const begun = await start(context(liMin), { id, firstWord: '您好' });
  const many = Array.from({ length: longestTimeline - begun.timeline.length }, (_, index) => ({
    ...begun.timeline.at(-1),
    id: `n${index}`,
    action: 'note',
    from: 'inProgress',
    publicText: `记录${index}`,
    clocks: [],
  }));
  await RequestModel.collection.updateOne({ _id: id } as never, {
    $push: { timeline: { $each: many } } as never,
  });
  return load(id);
}

describe('a timeline that grows past what one document holds', () => {
  it('moves its older entries out; readers and the replay still see every one, in order', async () => {
    const { _id: id } = await fullRequest();
    await addNote(id, '最后一条');
    const stored = await load(id);
    expect(stored.timeline.length).toBeLessThan(longestTimeline);
    expect(stored.movedEntries).toBe(await copiesOf(id));
    const whole = await withWholeTimeline(stored);
    expect(whole.timeline).toHaveLength(longestTimeline + 1);
    expect(new Set(whole.timeline.map((entry) => entry.id)).size).toBe(longestTimeline + 1);
    expect(textsOf(whole).at(-1)).toBe('最后一条');
    expect(replay(whole.timeline)).toEqual(storedFacts(stored));
    const shown = await presentStaff(stored, liMin, context(liMin).now, 0);
    expect(shown.steps.map((step) => step.id)).toEqual(whole.timeline.map((entry) => entry.id));
    expect(await entryOf(stored, 'n0')).toMatchObject({ publicText: '记录0' });
  });

  it('loses and doubles nothing when it stops between the copy and the cut', async () => {
    const request = await fullRequest();
    const { _id: id } = request;
    await copyOlder(request);
    expect(await copiesOf(id)).toBeGreaterThan(0);
    const between = await withWholeTimeline(await load(id));
    expect(between.timeline).toEqual(request.timeline);

    await addNote(id, '重来以后');
    const after = await load(id);
    expect(after.movedEntries).toBe(await copiesOf(id));
    const whole = await withWholeTimeline(after);
    expect(whole.timeline.slice(0, -1)).toEqual(request.timeline);
    expect(textsOf(whole).at(-1)).toBe('重来以后');
  });

  it('keeps every word of those who write at the same moment', async () => {
    const { _id: id } = await fullRequest();
    const words = Array.from({ length: 4 }, (_, index) => `同时${index}`);
    await Promise.all([
      ...words.map((word) => addNote(id, word)),
      supplement(context(wang), { id, text: '居民补充' }),
    ]);
    const whole = await withWholeTimeline(await load(id));
    expect(whole.timeline).toHaveLength(longestTimeline + 5);
    expect(textsOf(whole)).toEqual(expect.arrayContaining([...words, '居民补充']));
    expect(replay(whole.timeline)).toEqual(storedFacts(whole));
  });
});
