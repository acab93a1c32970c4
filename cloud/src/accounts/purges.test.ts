import { describe, expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { purgeAll } from '../kernel/retention.ts';
import { fakeClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import { aStaff, aUnit } from '../testing/organisation.ts';
import { disableStaff, enableStaff } from './commands/disable-staff.ts';
import { SessionModel } from './model/session.ts';
import { StaffModel } from './model/staff.ts';
import { accountPurges } from './purges.ts';
import { startSession } from './sessions.ts';

testDatabase();

const clock = fakeClock();
const context = () => ({ actor: systemActor('job/retention.purge'), now: clock.now() });
const hours = (count: number) => count * 3_600_000;

describe('what accounts takes away in time', () => {
  it('ends sessions that nobody used, each kind in its own time', async () => {
    const unitId = await aUnit(clock.now());
    const { id } = await aStaff(clock.now(), { unitId });
    await startSession({ kind: 'wechat', residentId: 'r1' }, clock.now());
    clock.advance(hours(3));
    await startSession({ kind: 'browser', staffId: id }, clock.now());
    expect(await purgeAll(accountPurges, context())).toMatchObject({ idleSessions: 1 });
    clock.advance(hours(24 * 7));
    expect(await purgeAll(accountPurges, context())).toMatchObject({ idleSessions: 2 });
    expect(await SessionModel.countDocuments()).toBe(0);
  });

  it('takes the person out of an account that was closed three years ago, for good', async () => {
    const { id } = await aStaff(clock.now(), { name: '何必问canary' });
    const { id: working } = await aStaff(clock.now(), { name: '还在上班' });
    await disableStaff(context(), { id });
    clock.advance(hours(24 * (3 * 365 - 1)));
    expect(await purgeAll(accountPurges, context())).toMatchObject({ staff: 0 });
    clock.advance(hours(48));
    expect(await purgeAll(accountPurges, context())).toMatchObject({ staff: 1 });
    const left = await StaffModel.findById(id).lean();
    expect(JSON.stringify(left)).not.toContain('canary');
    expect(left).toMatchObject({ name: '已离任人员', username: `left-${id}`, phoneIndex: '' });
    expect(left?.posts).toHaveLength(1);
    await expect(enableStaff(context(), { id })).rejects.toMatchObject({ code: 'accounts.personRemoved' });
    expect((await StaffModel.findById(working).lean())?.name).toBe('还在上班');
    expect(await purgeAll(accountPurges, context())).toMatchObject({ staff: 0 });
  });
});
