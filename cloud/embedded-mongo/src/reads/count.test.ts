import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Collection } from 'mongodb';
import { TestServer } from '../testing/test-server.ts';

interface Row {
  _id: number;
  g: number;
  tags: string[];
  open?: boolean;
}

let server: TestServer;
let rows: Collection<Row>;
beforeAll(async () => {
  server = await TestServer.start();
  rows = server.db.collection('rows');
  await rows.createIndex({ g: 1, _id: 1 });
  await rows.createIndex({ tags: 1 });
  await rows.createIndex({ open: 1, g: 1 }, { partialFilterExpression: { open: { $exists: true } } });
  const made = Array.from({ length: 1_200 }, (_, _id) => ({
    _id,
    g: _id % 40,
    tags: ['all', `t${_id % 3}`],
    ...(_id % 5 === 0 ? { open: true } : {}),
  }));
  await rows.insertMany(made);
});
afterAll(() => server.dispose());

describe('counting', () => {
  it.each([
    [{ g: 7 }],
    [{ g: { $lt: 30 } }],
    [{ g: { $in: [1, 2, 99] } }],
    [{ tags: 'all' }],
    [{ tags: { $in: ['all', 't1'] } }],
    [{ open: true }],
    [{ open: true, g: { $gte: 10 } }],
    [{ open: true, tags: 't2' }],
    [{ $or: [{ g: 3 }, { tags: 't0' }] }],
    [{ _id: { $in: [1, 2, 5_000] } }],
    [{ g: 99 }],
  ])('%j gives as many as a search finds, whole and cut', async (filter) => {
    const found = await rows.find(filter).toArray();
    expect(await rows.countDocuments(filter)).toBe(found.length);
    for (const cut of [{ limit: 10 }, { skip: 7 }, { skip: 25, limit: 10 }, { skip: 5_000 }]) {
      const { skip = 0, limit = Infinity } = cut;
      const expected = Math.max(0, Math.min(found.length - skip, limit));
      expect(await rows.countDocuments(filter, cut)).toBe(expected);
      expect(await server.db.command({ count: 'rows', query: filter, ...cut })).toMatchObject({
        n: expected,
      });
    }
  });

  it('sees what the open transaction has written', async () => {
    const session = server.client.startSession();
    session.startTransaction();
    await rows.insertOne({ _id: 9_000, g: 7, tags: [] }, { session });
    expect(await rows.countDocuments({ g: 7 }, { session })).toBe(31);
    expect(await rows.countDocuments({ g: 7 })).toBe(30);
    await session.abortTransaction();
    await session.endSession();
  });
});
