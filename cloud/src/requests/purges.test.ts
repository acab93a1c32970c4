import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { fakeClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import { purgeAll } from '../kernel/retention.ts';
import { learn } from '../routing/index.ts';
import { clerk, context, liMin, useFakeSurroundings, wang } from './commands/commands.fixture.ts';
import { cancel } from './commands/cancel.ts';
import { copyOlder } from './commands/overflow.ts';
import { note } from './commands/note.ts';
import { rate } from './commands/rate.ts';
import { register } from './commands/register.ts';
import { reject } from './commands/reject.ts';
import { loadFor } from './commands/request-command.ts';
import { resolve } from './commands/resolve.ts';
import { start } from './commands/start.ts';
import { submit } from './commands/submit.ts';
import { forgetWordsOf } from './erasure.ts';
import { EntryModel } from './model/entry-model.ts';
import { RequestModel } from './model/request-model.ts';
import { requestPurges } from './purges.ts';
import { withWholeTimeline } from './queries/timeline.ts';
import { replay, storedFacts } from './rules/replay.ts';

testDatabase();
beforeAll(useFakeSurroundings);

const clock = fakeClock('2026-11-23T02:00:00Z');
const system = () => ({ actor: systemActor('job/retention.purge'), now: clock.now() });
const purge = () => purgeAll(requestPurges, system());
const load = (id: string) => loadFor(systemActor('test'), id);
const days = (count: number) => count * 86_400_000;
const collection = (name: string) => mongoose.connection.collection(name);
/** Everything that is stored outside the audit log, as text. */
async function everything(): Promise<string> {
  const all = await Promise.all(
    ['requests', 'requestEntries', 'suggesterExamples'].map((name) => collection(name).find().toArray()),
  );
  return JSON.stringify(all);
}

async function finished(): Promise<string> {
  const { _id: id } = await submit(context(wang), {
    text: '路灯不亮，找王秀兰canary',
    place: { kind: 'home' },
  });
  await start(context(liMin), { id, firstWord: '王秀兰canary您好' });
  await note(context(liMin), { id, text: '去过王秀兰canary家', toResident: false });
  await resolve(context(liMin), {
    id,
    outcome: 'solved',
    reply: '王秀兰canary家修好了',
    privateNote: 'canary',
  });
  await rate(context(wang), { id, solved: 'solved', satisfaction: 5, words: 'canary谢谢' });
  await learn({ requestId: id, text: 'canary路灯', categoryCode: 'lighting' }, clock.now());
  // As the dispatcher leaves it.
  await RequestModel.collection.updateOne({ _id: id } as never, { $set: { events: [] } as never });
  return id;
}

describe('a request whose time is over', () => {
  it('loses everybody’s name, words and door, and keeps what the statistics need', async () => {
    const id = await finished();
    const before = await load(id);
    clock.advance(days(3 * 365 - 1));
    expect(await purge()).toEqual({ requests: 0 });
    expect(await everything()).toContain('canary');
    clock.advance(days(2));
    expect(await purge()).toEqual({ requests: 1 });
    const left = await everything();
    for (const trace of ['canary', '王秀兰', '王**', '138****0001', '柳荫苑', 'wang'])
      expect(left).not.toContain(trace);
    const after = await load(id);
    expect(after).toMatchObject({
      state: 'closed',
      number: before.number,
      category: before.category,
      owner: before.owner,
      clocks: before.clocks,
      rating: { satisfaction: 5, solved: 'solved' },
      resolution: { outcome: 'solved' },
    });
    expect(replay(after.timeline)).toEqual(storedFacts(after));
    expect(await purge()).toEqual({ requests: 0 });
  });

  it('loses them in the entries that have moved out, too', async () => {
    const id = await finished();
    const request = await load(id);
    const filler = { ...request.timeline.at(-1), id: 'filler', from: 'closed', publicText: 'canary' };
    const long = { ...request, timeline: [...request.timeline, ...Array(300).fill(filler)] };
    await copyOlder(long);
    const moved = await EntryModel.countDocuments({ requestId: id });
    expect(moved).toBeGreaterThan(100);
    await RequestModel.collection.updateOne({ _id: id } as never, { $set: { movedEntries: moved } });
    clock.advance(days(4 * 365));
    await purge();
    expect(await everything()).not.toContain('canary');
    expect((await withWholeTimeline(await load(id))).timeline.length).toBeGreaterThan(moved);
  });

  it('is reckoned from the end, whatever the end was; what is still open stays whole', async () => {
    const place = { kind: 'home' } as const;
    const { _id: withdrawn } = await submit(context(wang), { text: '路灯 撤回', place });
    await cancel(context(wang), { id: withdrawn });
    const reporter = { name: '孙桂英', phone: '13800001234' };
    const input = {
      text: '说不清的事',
      source: 'phone',
      reporter,
      place: { kind: 'address', addressId: 'a1' },
    };
    const { _id: refused } = await register(context(clerk), input as never);
    await reject(context(clerk), { id: refused, reason: 'untrue', instead: '请找孙桂英' });
    const { _id: open } = await submit(context(wang), { text: '路灯 还在办', place });
    clock.advance(days(8 * 365));
    await purge();
    expect(await load(withdrawn)).toMatchObject({ text: '', residentIds: [] });
    const after = await load(refused);
    expect(after.reporter).toEqual({ nameMasked: '居民', phoneMasked: '', anonymous: false });
    expect(after.rejection).toEqual({ reason: 'untrue', instead: '' });
    expect(await load(open)).toMatchObject({ text: '路灯 还在办', residentIds: ['wang'] });
  });
});

describe('a resident who leaves', () => {
  it('is forgotten by the suggester', async () => {
    const { _id: id } = await submit(context(wang), { text: '路灯 学到的', place: { kind: 'home' } });
    await learn({ requestId: id, text: '学到的', categoryCode: 'lighting' }, clock.now());
    await learn({ requestId: 'another', text: '别人的', categoryCode: 'lighting' }, clock.now());
    await forgetWordsOf('wang');
    const examples = await collection('suggesterExamples').find().toArray();
    expect(examples.map(({ text }) => text as string)).toEqual(['别人的']);
  });
});
