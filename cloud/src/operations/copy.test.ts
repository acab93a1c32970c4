import path from 'node:path';
import { startEmbeddedMongo } from '@linying/embedded-mongo';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyDatabase } from './copy.ts';
import type { CopiedCollection, Progress } from './copy.ts';
import { withCopyOf, withDatabase } from './place.ts';
import type { Db } from './place.ts';
import { databaseName, dataFolder, runUri, stateOf, temporaryFolder } from './sample.fixture.ts';

// Every server is a process of its own, slow to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let server: Awaited<ReturnType<typeof startEmbeddedMongo>>;
let original: Record<string, unknown>;
let uri: string;
const progress: Progress[] = [];

beforeAll(async () => {
  uri = runUri();
  folder = path.join(await dataFolder(), 'db');
  server = await startEmbeddedMongo({ dir: folder, ttlSeconds: 3_600 });
  original = await withDatabase(server.uri, databaseName, stateOf);
});
afterAll(() => server.stop());

const copy = (from: string, to: string, name = databaseName): Promise<CopiedCollection[]> =>
  withCopyOf(from, name, (source) =>
    withDatabase(to, name, (target) => copyDatabase(source, target, (step) => progress.push(step))),
  );

const allEqual = [
  { collection: 'empty', documents: 0, indexes: 0, equal: true },
  { collection: 'things', documents: 2_500, indexes: 4, equal: true },
  { collection: 'types', documents: 6, indexes: 0, equal: true },
];

describe('a copy', () => {
  it('from server to server keeps types and indexes, goes in batches, and is refused a second time', async () => {
    expect(await copy(server.uri, uri)).toEqual(allEqual);
    const steps = progress.filter(({ collection }) => collection === 'things').map(({ copied }) => copied);
    expect(steps).toEqual([1_000, 2_000, 2_500]);
    expect(await withDatabase(uri, databaseName, stateOf)).toEqual(original);
    await expect(copy(server.uri, uri)).rejects.toThrow('already holds documents, in things');
  });

  it('from a folder that is being served into a new folder works too', async () => {
    const to = path.join(await temporaryFolder(), 'new db');
    expect(await copy(folder, to)).toEqual(allEqual);
    expect(await withDatabase(to, databaseName, stateOf)).toEqual(original);
  });

  it('fills collections that are there but empty', async () => {
    const rows = await withPrepared('prepared', async (target) => {
      await target.createCollection('empty');
      await target.collection('things').createIndex({ n: 1 }, { unique: true, name: 'once' });
    });
    expect(rows).toEqual(allEqual);
  });

  it('says when the target is not like the source', async () => {
    const rows = await withPrepared('other', (target) =>
      target.collection('things').createIndex({ extra: 1 }),
    );
    expect(rows.filter(({ equal }) => !equal).map(({ collection }) => collection)).toEqual(['things']);
  });

  it('is refused without a source, and into a folder that a server has', async () => {
    await expect(copy(server.uri, uri, 'unknown')).rejects.toThrow('The source has no database "unknown"');
    await expect(copy(server.uri, folder)).rejects.toThrow(`is in use by process ${server.pid}`);
  });
});

/** Copies into a database of another name on the same server, after something was done to it. */
const withPrepared = (name: string, prepare: (target: Db) => Promise<unknown>): Promise<CopiedCollection[]> =>
  withDatabase(server.uri, databaseName, async (source) => {
    const target = source.client.db(name);
    await prepare(target);
    return copyDatabase(source, target, () => undefined);
  });
