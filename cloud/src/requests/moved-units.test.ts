import { beforeAll, describe, expect, it } from 'vitest';
import { followMoves } from '../accounts/follow-moves.ts';
import { UnitMoveModel } from '../accounts/model/unit-move.ts';
import { testDatabase } from '../testing/database.ts';
import { systemContext } from '../testing/organisation.ts';
import {
  clerk,
  context,
  dispatcher,
  liMin,
  staff,
  useFakeSurroundings,
  wang,
} from './commands/commands.fixture.ts';
import { escalate } from './commands/escalate.ts';
import { loadFor } from './commands/request-command.ts';
import { start } from './commands/start.ts';
import { submit } from './commands/submit.ts';

testDatabase();
beforeAll(useFakeSurroundings);

const moving = (from: string, to: string) => ({
  ...{ _id: `${from}→${to}`, version: 1, events: [], keys: [], unitId: 'c1', unitName: '柳荫社区', from, to },
  ...{ toParentName: '江岸街道', by: { kind: 'staff', id: 'x', name: '许文博' }, running: true, followed: 0 },
  startedAt: new Date('2026-11-23T02:00:00Z'),
});
const place = { kind: 'home' } as const;
const newStreet = staff('new', '江岸督查', 'dispatcher', 's2');

describe('requests of a community that moves to another street', () => {
  it('are seen from there, no longer from here, and can be worked on; what went up here stays seen', async () => {
    const { _id: id } = await submit(context(wang), { text: '路灯不亮', place });
    const { _id: escalated } = await submit(context(wang), { text: '路灯还是不亮', place });
    await escalate(context(liMin), { id: escalated, reason: '要街道协调' });
    await UnitMoveModel.collection.insertOne(moving('/d1/s1/c1/', '/d1/s2/c1/') as never);
    const atNew = { ...newStreet, scopePath: '/d1/s2/' };
    await expect(loadFor(atNew, id)).rejects.toMatchObject({ kind: 'notFound' });
    const { now } = context(clerk);
    expect(await followMoves(systemContext(now))).toBe(2);

    const after = await loadFor(atNew, id);
    expect(after.place).toMatchObject({ unitPath: '/d1/s2/c1/g3/', community: { path: '/d1/s2/c1/' } });
    expect(after.owner).toMatchObject({ staffId: 'li', unitPath: '/d1/s2/c1/st1/' });
    await expect(loadFor(dispatcher, id)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await loadFor(dispatcher, escalated)).owner).toMatchObject({ unitId: 's1' });
    expect((await loadFor(atNew, escalated)).scopes).toContain('/d1/s1/');

    const begun = await start(context({ ...liMin, scopePath: '/d1/s2/c1/' }), { id, firstWord: '您好' });
    expect(begun.state).toBe('inProgress');
    expect(await followMoves(systemContext(now))).toBe(0);
  });
});
