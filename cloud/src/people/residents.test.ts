import { beforeAll, describe, expect, it } from 'vitest';
import { purgeAll } from '../kernel/retention.ts';
import { findAudit } from '../kernel/audit.ts';
import { idempotencyKey } from '../kernel/idempotency.ts';
import { testDatabase } from '../testing/database.ts';
import { changeResident } from './commands/change-resident.ts';
import { consent } from './commands/consent.ts';
import { editMe } from './commands/edit-me.ts';
import { enter } from './commands/enter.ts';
import { eraseMe } from './commands/erase-me.ts';
import { registerResident } from './commands/register.ts';
import { peoplePurges } from './purges.ts';
import { reveal, revealIdNumber } from './commands/reveal.ts';
import { exportOf } from './export-me.ts';
import { ResidentModel } from './model/resident.ts';
import { clerk, ground, newcomer, now, system } from './people.fixture.ts';
import { presentSelf } from './present.ts';
import { findResidentActor, findResidents } from './queries.ts';

testDatabase();
beforeAll(ground);

const key = (word: string, input: unknown) => idempotencyKey('resident:r PATCH /me', word, input);
const zhang = {
  name: '张建国',
  phone: '13800001234',
  idNumber: '110101194001011234',
  birthYear: 1940,
  homeAddressId: 'a3',
  tags: ['livingAlone' as const],
};

describe('a resident', () => {
  it('has one file however often and in parallel the person comes in', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => enter(system, { openid: 'o-many' })));
    expect(new Set(files.map(({ _id }) => _id)).size).toBe(1);
    expect(files[0]).toMatchObject({ verificationLevel: 0, elderMode: false });
  });

  it('chooses a home, which gives grid and community, and keeps the elder mode', async () => {
    const { actor } = await newcomer('o-home');
    const file = await editMe({ actor, now }, { name: '王秀兰', homeAddressId: 'a1', elderMode: true });
    expect(file).toMatchObject({ path: '/d1/s1/c1/g1/', home: { gridId: 'g1' }, elderMode: true });
    expect(presentSelf(file, '0755-0000000')).toMatchObject({
      name: '王秀兰',
      community: { name: '湖畔社区', phone: '0755-0000000' },
    });
    expect(await findResidentActor(file._id)).toMatchObject({ communityPath: '/d1/s1/c1/' });
    await expect(editMe({ actor, now }, { homeAddressId: 'none' })).rejects.toMatchObject({
      code: 'people.unknownAddress',
    });
  });

  it('loses the confirmation of an address by moving', async () => {
    const { actor, file } = await newcomer('o-moves');
    await editMe({ actor, now }, { homeAddressId: 'a1' });
    await changeResident({ actor: clerk('/d1/s1/c1/'), now }, { id: file._id, verificationLevel: 2 });
    expect((await editMe({ actor, now }, { elderMode: true })).verificationLevel).toBe(2);
    expect((await editMe({ actor, now }, { homeAddressId: 'a3' })).verificationLevel).toBe(1);
  });

  it('repeats a keyed change without a second effect', async () => {
    const { actor } = await newcomer('o-key');
    const input = { purpose: 'location' as const, version: 1, granted: true };
    const context = { actor, now, key: key('same-key', input) };
    await Promise.all(Array.from({ length: 5 }, () => consent(context, input)));
    const file = await consent(context, input);
    expect(file.consents).toHaveLength(1);
    const other = { ...input, granted: false };
    await expect(consent({ ...context, key: key('same-key', other) }, other)).rejects.toMatchObject({
      code: 'idempotency.otherInput',
    });
    const after = await consent({ actor, now }, other);
    expect(presentSelf(after, undefined).consents).toMatchObject([{ purpose: 'location', granted: false }]);
  });
});

describe('staff and residents', () => {
  it('find people of their own ground by name, phone or ID number, masked', async () => {
    await registerResident(system, zhang);
    const find = async (text: string, path = '/d1/s1/c1/g2/') =>
      (await findResidents(clerk(path), { text })).total;
    expect(await find('张建')).toBe(1);
    expect(await find('13800001234')).toBe(1);
    expect(await find('110101194001011234')).toBe(1);
    expect(await find('张建', '/d1/s1/c1/g1/')).toBe(0);
    expect(await find('')).toBeGreaterThan(0);
  });

  it('see full data only inside their scope, with a reason that is on record', async () => {
    const file = await registerResident(system, { ...zhang, name: '张桂英' });
    const input = { id: file._id, reason: '上门服务前核对' };
    expect(await reveal({ actor: clerk('/d1/s1/c1/'), now }, input)).toEqual({
      name: '张桂英',
      phone: zhang.phone,
      address: '湖畔社区8号楼2单元501室',
    });
    expect(await revealIdNumber({ actor: clerk('/d1/s1/c1/'), now }, input)).toEqual({
      idNumber: zhang.idNumber,
    });
    await expect(reveal({ actor: clerk('/d1/s2/'), now }, input)).rejects.toMatchObject({ kind: 'notFound' });
    const rows = await findAudit({ scopePath: '/d1/', wholeDistrict: true, limit: 10 });
    expect(rows.filter(({ action }) => action === 'residents.revealIdNumber')).toMatchObject([
      { reason: input.reason, target: { id: file._id }, result: 'ok' },
    ]);
  });

  it('never finds a phone or an ID number in the stored file', async () => {
    const file = await registerResident(system, zhang);
    const stored = JSON.stringify(await ResidentModel.findById(file._id).lean());
    expect(stored).not.toContain(zhang.phone);
    expect(stored).not.toContain(zhang.idNumber);
  });
});

describe('leaving', () => {
  it('exports everything first, then erases it and lets the person come again as new', async () => {
    const { actor, file } = await newcomer('o-leaves');
    await editMe({ actor, now }, { name: '陈阿姨', homeAddressId: 'a1' });
    const current = await ResidentModel.findById(file._id).lean();
    const exported = JSON.stringify(await exportOf({ ...file, ...current }, now));
    expect(exported).toContain('陈阿姨');
    expect(exported).toContain('湖畔社区3号楼2单元501室');
    await eraseMe({ actor, now }, undefined);
    const left = await ResidentModel.findById(file._id, { events: 0 }).lean();
    expect(JSON.stringify(left)).not.toMatch(/陈阿姨|o-leaves|湖畔/);
    expect(await findResidentActor(file._id)).toBeUndefined();
    expect((await newcomer('o-leaves')).file._id).not.toBe(file._id);
    const purge = (days: number) =>
      purgeAll(peoplePurges, { ...system, now: new Date(now.getTime() + days * 86_400_000) });
    expect(await purge(3 * 365 - 1)).toEqual({ erasedResidents: 0 });
    expect(await purge(3 * 365 + 1)).toEqual({ erasedResidents: 1 });
    expect(await ResidentModel.findById(file._id).lean()).toBeNull();
  });
});
