import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Collection } from 'mongodb';
import { TestServer } from '../testing/test-server.ts';

interface Row {
  _id: number;
  g: number;
}

const ROWS = 3_000;
let server: TestServer;
let rows: Collection<Row>;
beforeAll(async () => {
  server = await TestServer.start();
  rows = server.db.collection('rows');
  await rows.insertMany(Array.from({ length: ROWS }, (_, _id) => ({ _id, g: 0 })));
});
afterAll(() => server.dispose());

describe('the reader', () => {
  it('sees every write that was acknowledged before it was asked', async () => {
    for (let g = 1; g <= 60; g++) {
      await rows.updateOne({ _id: g }, { $set: { g } });
      expect(await rows.find({ g }).toArray()).toEqual([{ _id: g, g }]);
    }
  });

  it('learns of new collections and indexes', async () => {
    const fresh = server.db.collection<Row>('fresh');
    await fresh.insertMany(Array.from({ length: 400 }, (_, _id) => ({ _id, g: _id })));
    expect(await fresh.find({ g: { $gte: 398 } }).toArray()).toHaveLength(2);
    await fresh.createIndex({ g: 1 });
    expect(await fresh.aggregate([{ $match: { g: { $lt: 2 } } }, { $count: 'n' }]).toArray()).toEqual([
      { n: 2 },
    ]);
    await fresh.drop();
    expect(await fresh.find({ g: 1 }).toArray()).toEqual([]);
  });

  it('answers counts, distinct values and groups', async () => {
    expect(await rows.countDocuments({ g: 0 })).toBe(ROWS - 60);
    expect(await rows.distinct('g')).toHaveLength(61);
    const groups = await rows.aggregate([{ $group: { _id: '$g', n: { $sum: 1 } } }]).toArray();
    expect(groups).toHaveLength(61);
  });

  it('passes on what is wrong with a command', async () => {
    await expect(rows.find({ g: { $nope: 1 } }).toArray()).rejects.toMatchObject({ code: 2 });
    await expect(rows.aggregate([{ $nope: {} }]).toArray()).rejects.toMatchObject({ code: 40324 });
  });

  it('leaves point reads fast while it scans', async () => {
    let isScanning = true;
    const scanning = (async () => {
      while (isScanning) await rows.aggregate([{ $group: { _id: '$g', n: { $sum: '$_id' } } }]).toArray();
    })();
    const slowest = await Array.from({ length: 50 }).reduce<Promise<number>>(async (before) => {
      const worst = await before;
      const from = performance.now();
      await rows.findOne({ _id: 5 });
      return Math.max(worst, performance.now() - from);
    }, Promise.resolve(0));
    isScanning = false;
    await scanning;
    expect(slowest).toBeLessThan(500);
  });
});
