import mongoose from 'mongoose';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { systemActor } from './actor.ts';
import { append, audit, findAudit, forgetAudit, verifyAudit } from './audit.ts';
import type { AuditEntry } from './audit.ts';

testDatabase();

const entry: AuditEntry = {
  at: new Date('2026-11-23T02:00:00Z'),
  actor: { kind: 'staff', id: 's1', name: '张' },
  action: 'residents.reveal',
  result: 'ok',
  scopePath: '/d1/s1/',
};
const entries = () => mongoose.connection.collection('auditEntries');
let stream = '';

beforeEach(async ({ task }) => {
  stream = task.id;
  await Promise.all(Array.from({ length: 20 }, (_, n) => append(stream, { ...entry, reason: `r${n}` })));
});

describe('the audit log', () => {
  it('chains what is written at the same time without a gap', async () => {
    expect(await verifyAudit(stream)).toEqual({ entries: 20 });
  });

  it.each(['reason', 'action', 'scopePath'])('shows where one letter of %s was changed', async (field) => {
    const changed = { _id: `${stream}:7` } as never;
    await entries().updateOne(changed, { $set: { [field]: 'x' } });
    expect(await verifyAudit(stream)).toMatchObject({ brokenAt: 7 });
  });

  it('shows where an entry was taken out', async () => {
    await entries().deleteOne({ _id: `${stream}:12` } as never);
    expect(await verifyAudit(stream)).toMatchObject({ brokenAt: 12 });
  });

  it('fails the caller when it cannot be written, so that the action does not happen', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const call = { actor: systemActor('test'), now: entry.at };
    await expect(audit(call, { action: 'x.y', target: cyclic as never })).rejects.toThrow();
    await audit(call, { action: 'x.y' });
  });

  it('loses its oldest entries when their time is over, and stays whole from there on', async () => {
    const day = (n: number) => new Date(Date.UTC(2027, 0, n));
    const own = `${stream}/aged`;
    for (const n of [1, 2, 3, 4, 5]) await append(own, { ...entry, at: day(n) });
    expect(await forgetAudit(day(3), 1, own)).toBe(1);
    expect(await forgetAudit(day(3), 9, own)).toBe(1);
    expect(await forgetAudit(day(3), 9, own)).toBe(0);
    expect(await entries().countDocuments({ stream: own })).toBe(3);
    expect(await verifyAudit(own)).toEqual({ entries: 5 });
    await entries().deleteOne({ _id: `${own}:3` } as never);
    expect(await verifyAudit(own)).toMatchObject({ brokenAt: 3 });
  });

  it('takes no beginning that it has not sealed itself', async () => {
    const forged = { seq: 12, hash: (await entries().findOne({ _id: `${stream}:12` } as never))?.hash };
    await entries().deleteMany({ stream, seq: { $lte: 12 } });
    await mongoose.connection
      .collection('auditAnchors')
      .insertOne({ _id: stream, ...forged, seal: 'forged' } as never);
    expect(await verifyAudit(stream)).toMatchObject({ brokenAt: 1 });
  });

  it('shows readers their scope only, newest first', async () => {
    await append(stream, { ...entry, scopePath: '/d1/s2/', reason: 'elsewhere' });
    const page = await findAudit({ scopePath: '/d1/s2/', wholeDistrict: false, limit: 5 });
    expect(page.every(({ scopePath }) => scopePath.startsWith('/d1/s2/'))).toBe(true);
    const [newest] = await findAudit({ scopePath: '', wholeDistrict: true, limit: 1 });
    expect(newest?.reason).toBe('elsewhere');
  });
});
