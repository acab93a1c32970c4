import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Collection } from 'mongodb';
import { TestServer } from '../testing/test-server.ts';

interface Row {
  _id: number;
  g: number;
  pad: string;
}

const ROWS = 1_500;
let server: TestServer;
let rows: Collection<Row>;
beforeAll(async () => {
  server = await TestServer.start({ cursorIdleSeconds: 1 });
  rows = server.db.collection('rows');
  await rows.insertMany(
    Array.from({ length: ROWS }, (_, _id) => ({ _id, g: _id % 10, pad: 'x'.repeat(100) })),
  );
});
afterAll(() => server.dispose());

async function openCursors(): Promise<number> {
  return ((await server.db.admin().serverStatus()).metrics as { cursor: { open: { total: number } } }).cursor
    .open.total;
}

describe('a cursor', () => {
  it.each([
    ['by index', {}, { _id: 1 }],
    ['by a scan in the reader', { g: { $gte: 0 } }, {}],
    ['sorted in the reader', {}, { pad: 1, _id: 1 }],
  ] as const)('gives every document once, batch by batch, %s', async (_how, filter, sort) => {
    const ids: number[] = [];
    for await (const { _id } of rows.find(filter).sort(sort).batchSize(7)) ids.push(_id);
    expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: ROWS }, (_, id) => id));
  });

  it('keeps seeing the moment it was opened in', async () => {
    const cursor = rows.find({}).sort({ _id: 1 }).batchSize(2);
    expect(await cursor.next()).toMatchObject({ _id: 0 });
    await rows.deleteOne({ _id: ROWS - 1 });
    const rest = await cursor.toArray();
    expect(rest).toHaveLength(ROWS - 1);
    await rows.insertOne({ _id: ROWS - 1, g: (ROWS - 1) % 10, pad: 'x'.repeat(100) });
  });

  it('is gone when it is closed or read to the end', async () => {
    const before = await openCursors();
    const cursor = rows.find().batchSize(2);
    await cursor.next();
    expect(await openCursors()).toBe(before + 1);
    await cursor.close();
    await rows.find().limit(5).toArray();
    await rows
      .find()
      .batchSize(ROWS - 1)
      .toArray();
    expect(await openCursors()).toBe(before);
  });

  it('is closed when it was left alone too long', async () => {
    const cursor = rows.find().batchSize(2);
    await cursor.next();
    await cursor.next();
    await expect.poll(openCursors, { timeout: 10_000 }).toBe(0);
    await expect(cursor.next()).rejects.toMatchObject({ code: 43 });
  });

  it('splits a batch that would be larger than a message', async () => {
    const large = server.db.collection<{ _id: number; pad: string }>('large');
    for (let _id = 0; _id < 5; _id++) await large.insertOne({ _id, pad: 'y'.repeat(5_000_000) });
    expect((await large.find().toArray()).map(({ _id }) => _id)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('maxTimeMS', () => {
  it('ends a search that takes too long, and the server goes on', async () => {
    const many = server.db.collection('many');
    for (let i = 0; i < 10; i++) {
      await many.insertMany(Array.from({ length: 2_000 }, () => ({ text: 'lorem ipsum dolor sit amet' })));
    }
    const slow = many.find({ text: { $regex: 'q.*z' } }).maxTimeMS(1);
    await expect(slow.toArray()).rejects.toMatchObject({ code: 50, codeName: 'MaxTimeMSExpired' });
    expect(await many.estimatedDocumentCount()).toBe(20_000);
  });
});
