import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '@linying/embedded-mongo';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { takeBackup } from './backup.ts';
import type { Manifest } from './manifest.ts';
import { withDatabase } from './place.ts';
import { databaseName, dataFolder, moment, temporaryFolder } from './sample.fixture.ts';

// Every server is a process of its own, slow to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dataDir: string;
let folder: string;
beforeAll(async () => {
  dataDir = await dataFolder();
  folder = await temporaryFolder();
});

describe('a backup', () => {
  it('holds the data, the finished files and a manifest that counts them', async () => {
    const to = path.join(folder, 'first backup');
    await takeBackup({ dataDir, databaseName, to, now: moment });
    expect((await readdir(to)).sort()).toEqual(['db', 'files', 'manifest.json']);
    expect(await readdir(path.join(to, 'db'))).toEqual(['data.mdb']);
    const manifest = JSON.parse(readFileSync(path.join(to, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest).toMatchObject({
      takenAt: moment.toISOString(),
      database: { name: databaseName, collections: { types: 6, things: 2_500, empty: 0 } },
      files: { count: 2, bytes: 14 },
    });
  });

  it('wants an empty folder', async () => {
    const to = await temporaryFolder();
    writeFileSync(path.join(to, 'something'), '');
    await expect(takeBackup({ dataDir, databaseName, to, now: moment })).rejects.toThrow('is not empty');
  });

  it('is refused where there is no data, and leaves no manifest', async () => {
    const to = path.join(folder, 'of nothing');
    const wrongName = takeBackup({ dataDir, databaseName: 'other', to, now: moment });
    await expect(wrongName).rejects.toThrow('There is no database "other"');
    expect(existsSync(path.join(to, 'manifest.json'))).toBe(false);
    const nowhere = takeBackup({ dataDir: folder, databaseName, to: path.join(folder, 'n'), now: moment });
    await expect(nowhere).rejects.toThrow('there is no database in');
  });

  it('taken while sixteen writers insert pairs holds no half pair', async () => {
    const busy = await temporaryFolder();
    const server = await startEmbeddedMongo({ dir: path.join(busy, 'db') });
    const client = await new mongoose.mongo.MongoClient(server.uri).connect();
    const pairs = ['left', 'right'].map((name) => client.db(databaseName).collection(name));
    for (const side of pairs) await side.insertOne({ n: 0 });
    let running = true;
    let written = 0;
    const writer = async (number: number): Promise<void> => {
      for (let round = 1; running; round += 1) {
        const n = round * 16 + number;
        await client.withSession((session) =>
          session.withTransaction(async () => {
            for (const side of pairs) await side.insertOne({ n }, { session });
          }),
        );
        written += 1;
      }
    };
    const writers = Promise.all(Array.from({ length: 16 }, (_, number) => writer(number)));
    await expect.poll(() => written, { timeout: 10_000 }).toBeGreaterThan(50);
    const to = path.join(folder, 'of a busy server');
    const before = written;
    const { database } = await takeBackup({ dataDir: busy, databaseName, to, now: moment });
    expect(written).toBeGreaterThan(before);
    running = false;
    await writers;
    await client.close();
    await server.stop();
    expect(database.collections.left).toBeGreaterThanOrEqual(before);
    const [left, right] = await withDatabase(path.join(to, 'db'), databaseName, (db) =>
      Promise.all(['left', 'right'].map((name) => db.collection(name).distinct('n'))),
    );
    expect(left?.sort()).toEqual(right?.sort());
  });
});
