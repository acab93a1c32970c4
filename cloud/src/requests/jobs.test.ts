import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { testDatabase } from '../testing/database.ts';
import { context, liMin, useFakeSurroundings, wang } from './commands/commands.fixture.ts';
import { loadFor } from './commands/request-command.ts';
import { resolve } from './commands/resolve.ts';
import { start } from './commands/start.ts';
import { submit } from './commands/submit.ts';
import { sweep } from './jobs.ts';
import { RequestModel } from './model/request-model.ts';
import { replay, storedFacts } from './rules/replay.ts';

testDatabase();
beforeAll(useFakeSurroundings);

const sweeper = systemActor('sweeper');
const at = (time: string) => ({ actor: sweeper, now: new Date(`${time}:00+08:00`) });
const place = { kind: 'home' } as const;
const actionsOf = async (id: string) => (await loadFor(sweeper, id)).timeline.map((entry) => entry.action);

describe('the sweeper', () => {
  it('fires each due thing once, in order, after a stop of days, also when two sweep at once', async () => {
    const { _id: id } = await submit(context(wang), { text: '路灯不亮', place });
    const late = at('2026-11-28T09:00');
    const swept = await Promise.all([sweep(late), sweep(late), sweep(late)]);
    expect(swept.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await actionsOf(id)).toEqual([
      'submit',
      'accept',
      'assign',
      'remind',
      'remind',
      'breach',
      'remind',
      'remind',
      'breach',
      'escalate',
    ]);
    const request = await loadFor(sweeper, id);
    expect(request.owner).toMatchObject({ kind: 'pool', unitId: 's1' });
    expect(replay(request.timeline)).toEqual(storedFacts(request));
    expect(await sweep(late)).toBe(0);
  });

  it('closes what nobody rated after its days, once', async () => {
    const { _id: id } = await submit(context(wang, '2026-12-01T09:00'), { text: '路灯不亮', place });
    await start(context(liMin, '2026-12-01T09:10'), { id, firstWord: '您好' });
    await resolve(context(liMin, '2026-12-01T10:00'), { id, outcome: 'solved', reply: '好了' });
    await sweep(at('2026-12-08T09:59'));
    expect((await loadFor(sweeper, id)).state).toBe('resolved');
    await sweep(at('2026-12-08T10:00'));
    expect(await loadFor(sweeper, id)).toMatchObject({ state: 'closed' });
    expect((await actionsOf(id)).filter((action) => action === 'close')).toHaveLength(1);
  });

  it('does not let one that can’t be rung hold up the others', async () => {
    const broken = await submit(context(wang, '2026-12-14T09:00'), { text: '路灯不亮', place });
    const sound = await submit(context(wang, '2026-12-14T09:01'), { text: '路灯不亮', place });
    await RequestModel.collection.updateOne({ _id: broken._id } as never, { $set: { clocks: 'broken' } });
    await sweep(at('2026-12-14T12:00'));
    expect(await actionsOf(sound._id)).toContain('remind');
    await RequestModel.collection.deleteOne({ _id: broken._id } as never);
  });
});
