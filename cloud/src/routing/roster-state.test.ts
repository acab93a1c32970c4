import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { currentRoster, loadRoster, recountLoads, rosterLoad } from './roster-state.ts';
import { poolOneLevelUp, route } from './route.ts';

testDatabase();

const at = (ms: number) => new Date(ms);

describe('roster in memory', () => {
  beforeAll(loadRoster);

  it('counts assignments as they come and go, and remembers the last one', () => {
    rosterLoad.add('w1', at(100));
    rosterLoad.add('w1', at(200));
    expect(currentRoster().load('w1')).toEqual({ open: 2, lastAssignedAt: 200 });
    rosterLoad.remove('w1');
    expect(currentRoster().load('w1')).toEqual({ open: 1, lastAssignedAt: 200 });
  });

  it('never counts below nothing', () => {
    rosterLoad.remove('w1');
    rosterLoad.remove('w1');
    rosterLoad.remove('unknown');
    expect(currentRoster().load('w1').open).toBe(0);
    expect(currentRoster().load('unknown').open).toBe(0);
  });

  it('is set right by a recount, also for those who have nothing any more', async () => {
    rosterLoad.add('w1', at(300));
    rosterLoad.countWith(() => Promise.resolve(new Map([['w2', { open: 4, lastAssignedAt: 50 }]])));
    await recountLoads();
    expect(currentRoster().load('w1').open).toBe(0);
    expect(currentRoster().load('w2')).toEqual({ open: 4, lastAssignedAt: 50 });
  });

  it('finds an owner even before anything has been set up', () => {
    const decision = route(
      {
        text: '路灯坏了',
        place: { unitPath: '/nowhere/', how: 'address' },
        source: 'miniprogram',
        urgency: 'normal',
        tags: [],
        continuity: [],
      },
      at(0),
    );
    expect(decision).toMatchObject({ owner: { kind: 'pool' }, ruleNumber: 0, ruleSetVersion: 0 });
    expect(poolOneLevelUp('/nowhere/', at(0))).toEqual(decision.owner);
  });
});
