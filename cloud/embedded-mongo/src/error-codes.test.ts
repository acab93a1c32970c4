import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from 'bson';
import { TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  await server.db.collection<Document & { _id: unknown }>('c').insertOne({ _id: 1, a: 1 });
  await server.db.collection('c').createIndex({ a: 1 }, { unique: true });
});
afterAll(() => server.dispose());

const cases: [what: string, command: Document, code: number, codeName: string][] = [
  ['a command nobody knows', { nonsense: 1 }, 59, 'CommandNotFound'],
  ['a command not supported', { mapReduce: 'c' }, 115, 'CommandNotSupported'],
  ['a capped collection', { create: 'capped', capped: true, size: 10 }, 115, 'CommandNotSupported'],
  ['a validator', { create: 'v', validator: {} }, 115, 'CommandNotSupported'],
  ['a language-aware collation', { find: 'c', collation: { locale: 'zh' } }, 238, 'NotImplemented'],
  ['a tailable cursor', { find: 'c', tailable: true }, 238, 'NotImplemented'],
  ['a collection name that is none', { find: 1 }, 73, 'InvalidNamespace'],
  ['an unknown operator', { find: 'c', filter: { a: { $nope: 1 } } }, 2, 'BadValue'],
  ['a hint at no index', { find: 'c', hint: 'nope' }, 2, 'BadValue'],
  ['a cursor that is gone', { getMore: 99, collection: 'c' }, 43, 'CursorNotFound'],
  ['indexes of no collection', { listIndexes: 'none' }, 26, 'NamespaceNotFound'],
  ['dropping no index', { dropIndexes: 'c', index: 'nope' }, 27, 'IndexNotFound'],
  ['dropping the _id index', { dropIndexes: 'c', index: '_id_' }, 72, 'InvalidOptions'],
  [
    'another index of the same name',
    { createIndexes: 'c', indexes: [{ key: { b: 1 }, name: 'a_1' }] },
    86,
    'IndexKeySpecsConflict',
  ],
  [
    'the same index by another name',
    { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'other', unique: true }] },
    85,
    'IndexOptionsConflict',
  ],
  ['renaming nothing', { renameCollection: 'test.none', to: 'test.other' }, 26, 'NamespaceNotFound'],
  ['changing a validator', { collMod: 'c', validator: {} }, 115, 'CommandNotSupported'],
  [
    'both an update and a removal',
    { findAndModify: 'c', remove: true, update: { $set: { a: 1 } } },
    9,
    'FailedToParse',
  ],
];

describe('error codes', () => {
  it.each(cases)('%s', async (_what, command, code, codeName) => {
    const db = 'renameCollection' in command ? server.db.admin() : server.db;
    await expect(db.command(command)).rejects.toMatchObject({ code, codeName });
  });

  it('names the key, the value and the index of a duplicate', async () => {
    await expect(server.db.collection('c').insertOne({ a: 1 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { a: 1 },
      keyValue: { a: 1 },
      message: expect.stringContaining(
        'E11000 duplicate key error collection: test.c index: a_1 dup key: { a: 1 }',
      ),
    });
  });

  it('reports the failed statements of an unordered bulk and carries out the others', async () => {
    const ids = server.db.collection<{ _id: number }>('bulk');
    const failure = await ids
      .insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }], { ordered: false })
      .catch((e: unknown) => e);
    expect(failure).toMatchObject({ code: 11000, writeErrors: [{ index: 1 }] });
    expect(await ids.countDocuments()).toBe(2);
  });

  it('refuses to change an _id', async () => {
    await expect(server.db.collection('c').updateOne({ a: 1 }, { $set: { _id: 2 } })).rejects.toMatchObject({
      code: 66,
    });
  });

  it('refuses an _id that is an array, alone among its neighbours', async () => {
    await expect(server.db.collection('c').insertOne({ _id: [1] as never })).rejects.toMatchObject({
      code: 53,
    });
  });

  it('leaves nothing of an index whose documents collide', async () => {
    const twins = server.db.collection('twins');
    await twins.insertMany([{ k: 1 }, { k: 1 }]);
    await expect(twins.createIndex({ k: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect(await twins.indexes()).toHaveLength(1);
    expect(await twins.countDocuments({ k: 1 })).toBe(2);
  });
});
