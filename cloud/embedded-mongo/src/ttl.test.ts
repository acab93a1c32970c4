import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ ttlSeconds: 0.2, readers: 0 });
});
afterAll(() => server.dispose());

it('a TTL index removes what is over, and only dates count', async () => {
  const codes = server.db.collection<{ _id: number; at?: unknown }>('codes');
  await codes.createIndex({ at: 1 }, { expireAfterSeconds: 100 });
  const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);
  await codes.insertMany([
    { _id: 1, at: ago(1_000) },
    { _id: 2, at: ago(10) },
    { _id: 3, at: 'no date' },
    { _id: 4, at: [ago(1), ago(1_000)] },
    { _id: 5 },
  ]);
  const left = async () => (await codes.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
  await expect.poll(left, { timeout: 10_000 }).toEqual([2, 3, 5]);
});

it('collMod changes how long documents live', async () => {
  const short = server.db.collection<{ _id: number; at: Date }>('short');
  await short.createIndex({ at: 1 }, { expireAfterSeconds: 3_600, name: 'ttl' });
  await short.insertOne({ _id: 1, at: new Date(Date.now() - 60_000) });
  const changed = await server.db.command({
    collMod: 'short',
    index: { name: 'ttl', expireAfterSeconds: 30 },
  });
  expect(changed).toMatchObject({ expireAfterSeconds_old: 3_600, expireAfterSeconds_new: 30 });
  await expect.poll(() => short.countDocuments(), { timeout: 10_000 }).toBe(0);
});
