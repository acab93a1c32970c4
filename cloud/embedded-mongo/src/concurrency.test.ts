import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from './testing/test-server.ts';

const CALLERS = 50;
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ readers: 0 });
});
afterAll(() => server.dispose());

function all<T>(run: (caller: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: CALLERS }, (_, caller) => run(caller)));
}

describe('fifty callers at once', () => {
  it('add to one counter without losing one', async () => {
    const counters = server.db.collection<{ _id: string; n: number }>('counters');
    await all(() => counters.updateOne({ _id: 'visits' }, { $inc: { n: 1 } }, { upsert: true }));
    expect(await counters.findOne({ _id: 'visits' })).toEqual({ _id: 'visits', n: CALLERS });
  });

  it('insert one unique key exactly once', async () => {
    const names = server.db.collection('names');
    await names.createIndex({ name: 1 }, { unique: true });
    const outcomes = await all((caller) =>
      names.insertOne({ name: 'the one', caller }).then(
        () => 'inserted',
        (error: { code: number }) => error.code,
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 11000)).toHaveLength(CALLERS - 1);
    expect(await names.countDocuments({ name: 'the one' })).toBe(1);
  });

  it('claim each job exactly once', async () => {
    const jobs = server.db.collection<{ _id: number; state: string; by?: number }>('jobs');
    await jobs.createIndex({ state: 1, _id: 1 });
    await jobs.insertMany(Array.from({ length: CALLERS }, (_, _id) => ({ _id, state: 'open' })));
    const claimed = await all((by) =>
      jobs.findOneAndUpdate({ state: 'open' }, { $set: { state: 'taken', by } }, { sort: { _id: 1 } }),
    );
    expect(new Set(claimed.map((job) => job?._id)).size).toBe(CALLERS);
    expect(await jobs.countDocuments({ state: 'open' })).toBe(0);
  });
});
