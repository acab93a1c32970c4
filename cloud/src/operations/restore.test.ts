import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedMongo } from '@linying/embedded-mongo';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { takeBackup } from './backup.ts';
import { DATABASE_FILE, sha256Of } from './manifest.ts';
import { withDatabase } from './place.ts';
import { restoreBackup } from './restore.ts';
import { databaseName, dataFolder, moment, stateOf, storeFile, temporaryFolder } from './sample.fixture.ts';

// Every server is a process of its own, slow to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dataDir: string;
let from: string;
let original: Record<string, unknown>;
const live = (): string => path.join(dataDir, 'db');
const photo = path.join('files', 'ab', `ab${'0'.repeat(30)}`);

beforeAll(async () => {
  dataDir = await dataFolder();
  from = path.join(await temporaryFolder(), 'backup');
  original = await withDatabase(live(), databaseName, stateOf);
  await takeBackup({ dataDir, databaseName, to: from, now: moment });
});

/** A backup of its own to spoil. */
async function spoiled(spoil: (folder: string) => void): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'spoiled');
  cpSync(from, folder, { recursive: true });
  spoil(folder);
  return folder;
}

describe('a restore', () => {
  it('brings back every type, index and file, and keeps what was there', async () => {
    await withDatabase(live(), databaseName, (db) => db.collection('types').deleteMany({}));
    rmSync(path.join(dataDir, photo));
    storeFile(dataDir, `ef${'3'.repeat(30)}`, 'later');
    const { movedAside } = await restoreBackup({ dataDir, from, now: moment });
    expect(await withDatabase(live(), databaseName, stateOf)).toEqual(original);
    expect(readFileSync(path.join(dataDir, photo), 'utf8')).toBe('a photo');
    expect(readdirSync(path.join(dataDir, 'files')).sort()).toEqual(['ab', 'cd']);
    const [oldDatabase = '', oldFiles = ''] = movedAside;
    expect(oldDatabase).toContain('db.before-2026-11-22T03-04-05-678Z');
    expect(await withDatabase(oldDatabase, databaseName, stateOf)).toMatchObject({ types: { count: 0 } });
    expect(readdirSync(path.join(oldFiles, 'ef'))).toHaveLength(1);
  });

  it('works into an empty folder', async () => {
    const fresh = await temporaryFolder();
    expect((await restoreBackup({ dataDir: fresh, from, now: moment })).movedAside).toEqual([]);
    expect(await withDatabase(path.join(fresh, 'db'), databaseName, stateOf)).toEqual(original);
  });

  it('is refused while a server has the folder', async () => {
    const server = await startEmbeddedMongo({ dir: live() });
    await expect(restoreBackup({ dataDir, from, now: moment })).rejects.toThrow(
      `is in use by process ${server.pid}: stop the server first`,
    );
    await server.stop();
  });

  it.each([
    [
      'has no manifest',
      'holds no complete backup',
      (folder: string) => rmSync(path.join(folder, 'manifest.json')),
    ],
    ['has no database', 'is missing', (folder: string) => rmSync(path.join(folder, 'db/data.mdb'))],
    [
      'has a changed byte',
      'is damaged',
      (folder: string) => {
        const file = path.join(folder, 'db/data.mdb');
        const bytes = readFileSync(file);
        bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000);
        writeFileSync(file, bytes);
      },
    ],
    ['lacks a file', 'it has 1 files of 7 bytes', (folder: string) => rmSync(path.join(folder, photo))],
    [
      'counts other documents',
      'not those that its manifest counts',
      (folder: string) => {
        const file = path.join(folder, 'manifest.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('"things": 2500', '"things": 2501'));
      },
    ],
  ])('of a backup that %s is refused and changes nothing', async (_what, message, spoil) => {
    const present = async (): Promise<unknown> => [
      readdirSync(dataDir),
      await sha256Of(path.join(live(), DATABASE_FILE)),
    ];
    const before = await present();
    const damaged = await spoiled(spoil);
    await expect(restoreBackup({ dataDir, from: damaged, now: moment })).rejects.toThrow(message);
    expect(await present()).toEqual(before);
  });
});
