import { ObjectId } from 'bson';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Collection } from 'mongodb';
import { TestServer } from './testing/test-server.ts';

interface Thing {
  _id: number;
  name?: string;
  n?: number;
  tags?: string[];
  items?: { k: string; v: number }[];
}

let server: TestServer;
let things: Collection<Thing>;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.dispose());
beforeEach(async () => {
  await server.db.dropDatabase();
  things = server.db.collection('things');
  await things.insertMany([
    {
      _id: 1,
      name: 'a',
      n: 1,
      tags: ['x', 'y'],
      items: [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
    },
    { _id: 2, name: 'b', n: 2, tags: ['y'] },
    { _id: 3, name: 'c', n: 3 },
  ]);
});

describe('the handshake', () => {
  it('presents a replica set of one with sessions and the protocol of 7.0', async () => {
    const hello = await server.db.admin().command({ hello: 1 });
    expect(hello).toMatchObject({ setName: 'linying', isWritablePrimary: true, maxWireVersion: 21, ok: 1 });
    expect(hello.logicalSessionTimeoutMinutes).toBe(30);
    expect(hello.topologyVersion).toBeUndefined();
    expect(hello.hosts).toEqual([hello.me]);
    expect(await server.db.admin().ping()).toMatchObject({ ok: 1 });
    expect((await server.db.admin().buildInfo()).version).toBe('7.0.0');
    expect(
      await server.db.admin().command({ getParameter: 1, featureCompatibilityVersion: 1 }),
    ).toMatchObject({ ok: 1 });
  });
});

describe('documents', () => {
  it('come back with every BSON type as they went in', async () => {
    const { Binary, Decimal128, Double, Int32, Long } = await import('bson');
    const rich = {
      _id: new ObjectId(),
      int: new Int32(1),
      double: new Double(3),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('0.10'),
      at: new Date(5),
      bytes: new Binary(Buffer.from([1, 2])),
      nothing: null,
      nested: { list: [1, 'two', { three: 3 }] },
    };
    await server.db.collection('rich').insertOne(rich);
    const stored = await server.db.collection('rich').findOne({ _id: rich._id }, { promoteValues: false });
    expect(stored).toEqual(
      JSON.parse(JSON.stringify(rich)) && expect.objectContaining({ double: rich.double }),
    );
    expect(stored?.long).toEqual(rich.long);
    expect(String(stored?.decimal)).toBe('0.10');
  });

  it('are found, sorted, cut and projected', async () => {
    expect(
      await things
        .find({ n: { $gte: 2 } })
        .sort({ n: -1 })
        .project({ name: 1, _id: 0 })
        .toArray(),
    ).toEqual([{ name: 'c' }, { name: 'b' }]);
    expect(await things.find().sort({ _id: 1 }).skip(1).limit(1).toArray()).toMatchObject([{ _id: 2 }]);
    expect(await things.countDocuments({ tags: 'y' })).toBe(2);
    expect(await things.estimatedDocumentCount()).toBe(3);
    expect(await things.distinct('tags')).toEqual(['x', 'y']);
  });

  it('are updated, replaced, upserted and removed', async () => {
    const set = await things.updateOne(
      { _id: 1, 'items.k': 'b' },
      { $set: { 'items.$.v': 9 }, $inc: { n: 5 } },
    );
    expect(set).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    await things.updateOne({ _id: 1 }, { $set: { 'items.$[i].v': 7 } }, { arrayFilters: [{ 'i.k': 'a' }] });
    expect(await things.findOne({ _id: 1 })).toMatchObject({ n: 6, items: [{ v: 7 }, { v: 9 }] });
    expect(await things.updateMany({}, { $set: { name: 'all' } })).toMatchObject({ modifiedCount: 3 });
    expect(await things.updateMany({}, { $set: { name: 'all' } })).toMatchObject({
      matchedCount: 3,
      modifiedCount: 0,
    });
    expect(await things.updateOne({ _id: 9 }, { $inc: { n: 1 } }, { upsert: true })).toMatchObject({
      upsertedId: 9,
    });
    await things.replaceOne({ _id: 2 }, { name: 'new' });
    expect(await things.findOne({ _id: 2 })).toEqual({ _id: 2, name: 'new' });
    expect(await things.deleteOne({ _id: 2 })).toMatchObject({ deletedCount: 1 });
    expect(await things.deleteMany({})).toMatchObject({ deletedCount: 3 });
  });

  it('are changed and answered in one go', async () => {
    expect(
      await things.findOneAndUpdate({ n: { $gt: 1 } }, { $set: { name: 'z' } }, { sort: { n: -1 } }),
    ).toMatchObject({
      _id: 3,
      name: 'c',
    });
    const after = await things.findOneAndUpdate(
      { _id: 7 },
      { $set: { n: 7 } },
      { upsert: true, returnDocument: 'after' },
    );
    expect(after).toEqual({ _id: 7, n: 7 });
    expect(await things.findOneAndDelete({ _id: 7 }, { projection: { n: 1, _id: 0 } })).toEqual({ n: 7 });
    expect(await things.findOneAndUpdate({ _id: 7 }, { $set: { n: 7 } })).toBeNull();
  });

  it('go through a mixed bulk write', async () => {
    const result = await things.bulkWrite([
      { insertOne: { document: { _id: 4, n: 4 } } },
      { updateOne: { filter: { _id: 4 }, update: { $inc: { n: 1 } } } },
      { deleteOne: { filter: { _id: 1 } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, deletedCount: 1 });
  });

  it('are aggregated, with other collections looked up', async () => {
    const tags = await things
      .aggregate([
        { $unwind: '$tags' },
        { $group: { _id: '$tags', n: { $sum: '$n' } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(tags).toEqual([
      { _id: 'x', n: 1 },
      { _id: 'y', n: 3 },
    ]);
    await server.db.collection<Thing>('names').insertOne({ _id: 1, name: 'a' });
    const joined = await things
      .aggregate([
        { $match: { _id: 1 } },
        { $lookup: { from: 'names', localField: 'name', foreignField: 'name', as: 'found' } },
        { $project: { found: 1 } },
      ])
      .toArray();
    expect(joined).toEqual([{ _id: 1, found: [{ _id: 1, name: 'a' }] }]);
  });
});

describe('collections and indexes', () => {
  it('are made, listed, renamed and dropped', async () => {
    await server.db.createCollection('made');
    expect((await server.db.listCollections().toArray()).map(({ name }) => name).sort()).toEqual([
      'made',
      'things',
    ]);
    await server.db.renameCollection('made', 'renamed');
    expect(await server.db.listCollections({ name: 'renamed' }, { nameOnly: true }).toArray()).toHaveLength(
      1,
    );
    expect(await server.db.dropCollection('renamed')).toBe(true);
    expect((await server.db.admin().listDatabases()).databases.map(({ name }) => name)).toContain('test');
  });

  it('keep indexes in step, say which one a query uses, and drop them', async () => {
    await things.createIndex({ name: 1 }, { unique: true });
    await things.createIndex({ n: -1 }, { name: 'byN', partialFilterExpression: { n: { $gt: 1 } } });
    expect((await things.indexes()).map(({ name }) => name)).toEqual(['_id_', 'name_1', 'byN']);
    const { queryPlanner } = await things.find({ name: 'b' }).explain();
    expect(queryPlanner.winningPlan).toMatchObject({ stage: 'FETCH', inputStage: { indexName: 'name_1' } });
    expect((await things.find({ tags: 'q' }).explain()).queryPlanner.winningPlan.stage).toBe('COLLSCAN');
    await things.dropIndex('byN');
    expect(await things.indexes()).toHaveLength(2);
  });

  it('report their size', async () => {
    expect(await server.db.stats()).toMatchObject({ collections: 1, objects: 3 });
    expect(await server.db.command({ collStats: 'things' })).toMatchObject({ count: 3, ns: 'test.things' });
    expect(await server.db.admin().serverStatus()).toMatchObject({ ok: 1, version: '7.0.0' });
    expect(await server.db.admin().command({ fsync: 1 })).toMatchObject({ ok: 1 });
  });
});
