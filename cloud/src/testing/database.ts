/** testDatabase(): gives a test file its own empty database, with indexes, for as long as its tests run. */
import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, inject } from 'vitest';
import { useKeyRing } from '../kernel/crypto.ts';
import { connectDatabase, ensureIndexes } from '../kernel/database/connect.ts';
import type { Database } from '../kernel/database/connect.ts';

/** Fixed keys, so that a failing test can be repeated. */
const testKeys = {
  current: 'test1',
  keys: { test1: Buffer.alloc(32, 7) },
  indexKey: Buffer.alloc(32, 9),
};

/** Call it at the top of a test file, after the imports that define the models. */
export function testDatabase(): void {
  let database: Database | undefined;
  beforeAll(async () => {
    useKeyRing(testKeys);
    const name = `test-${randomBytes(6).toString('hex')}`;
    database = await connectDatabase({ mongodbUri: inject('mongodbUri'), dataDir: '', name });
    await ensureIndexes();
  });
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await database?.close();
  });
}
