/** For tests: a data folder with every BSON type, every kind of index and some files, and what it holds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import { afterAll, inject } from 'vitest';
import { collectionsOf } from './collections.ts';
import { contentOf } from './content.ts';
import { describeIndexes, indexesOf } from './index-definitions.ts';
import { withDatabase } from './place.ts';
import type { Db } from './place.ts';

const {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} = mongoose.mongo.BSON;

export const databaseName = `operations-${process.pid}`;
export const moment = new Date('2026-11-22T03:04:05.678Z');

/** A folder with a space in its name, gone after the test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'linying operations '));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The run's own server, or the MongoDB that MONGODB_URI names; its database is empty again afterwards. */
export function runUri(): string {
  const uri = inject('mongodbUri');
  afterAll(() => withDatabase(uri, databaseName, (db) => db.dropDatabase()));
  return uri;
}

export async function fill(db: Db): Promise<void> {
  await db.collection('types').insertMany([
    {
      _id: new ObjectId(),
      double: new Double(1),
      fraction: 0.1,
      nan: NaN,
      int: new Int32(1),
      long: Long.fromString('9007199254740993'),
    },
    {
      _id: 'text' as never,
      zero: new Double(-0),
      decimal: Decimal128.fromString('1.10'),
      date: moment,
      text: '诉求 🙂',
    },
    {
      _id: new Int32(7) as never,
      regex: new BSONRegExp('^a', 'i'),
      code: new Code('x'),
      none: null,
      yes: true,
    },
    { _id: Long.fromNumber(8) as never, bytes: new Binary(Buffer.from([0, 255]), 128), uuid: new UUID() },
    {
      _id: { a: 1, b: 2 } as never,
      min: new MinKey(),
      max: new MaxKey(),
      stamp: new Timestamp({ t: 5, i: 6 }),
    },
    {
      _id: moment as never,
      nested: { list: [1, [new Double(2)], { deep: Long.ONE }], empty: {}, nothing: [] },
    },
  ]);
  await db
    .collection('things')
    .insertMany(
      Array.from({ length: 2_500 }, (_, index) => ({ _id: `t${index}` as never, n: index, at: moment })),
    );
  await db.collection('things').createIndexes([
    { key: { n: 1 }, unique: true, name: 'once' },
    { key: { at: -1, n: 1 }, partialFilterExpression: { n: { $gt: 3 } } },
    { key: { rare: 1 }, sparse: true },
    { key: { at: 1 }, expireAfterSeconds: 0 },
  ]);
  await db.createCollection('empty');
}

/** A data folder as a stopped server leaves it. */
export async function dataFolder(): Promise<string> {
  const dataDir = await temporaryFolder();
  await withDatabase(path.join(dataDir, 'db'), databaseName, fill);
  storeFile(dataDir, `ab${'0'.repeat(30)}`, 'a photo');
  storeFile(dataDir, `cd${'1'.repeat(30)}`, 'another');
  storeFile(dataDir, `cd${'2'.repeat(30)}.part`, 'still being upl');
  return dataDir;
}

export function storeFile(dataDir: string, name: string, content: string): void {
  const folder = path.join(dataDir, 'files', name.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

/** Everything that must be the same after a copy. */
export async function stateOf(db: Db): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {};
  for (const { name } of await collectionsOf(db))
    state[name] = { ...(await contentOf(db, name)), indexes: describeIndexes(await indexesOf(db, name)) };
  return state;
}
