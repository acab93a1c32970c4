import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { systemActor } from './actor.ts';
import { findAudit } from './audit.ts';
import { allPurges, keptSince, purgeAll, type Purge } from './retention.ts';

testDatabase();

const context = { actor: systemActor('job/retention.purge'), now: new Date('2029-12-01T20:40:00Z') };

/** Has so many documents to deal with. */
function counting(name: string, documents: number): Purge & { calls: number[] } {
  let left = documents;
  const calls: number[] = [];
  const run = (_context: unknown, limit: number) => {
    const dealt = Math.min(limit, left);
    left -= dealt;
    calls.push(dealt);
    return Promise.resolve(dealt);
  };
  return { name, collections: [name], run, calls };
}

describe('the purge', () => {
  it('goes on in batches until nothing is left, and says in the audit log how much it was', async () => {
    const many = counting('things', 450);
    expect(await purgeAll([many], context)).toEqual({ things: 450 });
    expect(many.calls).toEqual([200, 200, 50]);
    const [entry] = await findAudit({
      scopePath: '',
      wholeDistrict: true,
      action: 'retention.purge',
      limit: 1,
    });
    expect(entry).toMatchObject({ target: { kind: 'things', id: '450' }, actor: { kind: 'system' } });
  });

  it('is not held up by one that fails', async () => {
    const broken: Purge = { name: 'broken', collections: [], run: () => Promise.reject(new Error('no')) };
    const sound = counting('sound', 3);
    expect(await purgeAll([broken, sound], context)).toEqual({ sound: 3 });
  });

  it('keeps three years, and takes the audit log along', () => {
    expect(keptSince('record', context.now)).toEqual(new Date('2026-12-02T20:40:00Z'));
    expect(allPurges([]).map(({ name }) => name)).toEqual(['auditEntries']);
  });
});
