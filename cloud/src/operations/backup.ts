/** Takes a backup of the data folder while the server runs: first one moment of the database, then the files. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { backup } from '@linying/embedded-mongo';
import { countDocuments } from './collections.ts';
import { DATABASE_FILE, sha256Of, writeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { withDatabase } from './place.ts';
import { Refused } from './refused.ts';
import { copyFiles } from './stored-files.ts';

export interface BackupOrder {
  dataDir: string;
  databaseName: string;
  to: string;
  now: Date;
}

export async function takeBackup({ dataDir, databaseName, to, now }: BackupOrder): Promise<Manifest> {
  await makeEmpty(to);
  const copy = path.join(to, 'db');
  await backup(path.join(dataDir, 'db'), copy);
  // A file is stored before the database names it and never changes: every one that the copy names is there.
  const files = await copyFiles(path.join(dataDir, 'files'), path.join(to, 'files'));
  const collections = await withDatabase(copy, databaseName, countDocuments);
  await keepOnlyData(copy);
  if (Object.keys(collections).length === 0)
    throw new Refused(
      `There is no database "${databaseName}" in ${dataDir}: check DATA_DIR and DATABASE_NAME.`,
    );
  const sha256 = await sha256Of(path.join(copy, DATABASE_FILE));
  const manifest = {
    takenAt: now.toISOString(),
    database: { name: databaseName, sha256, collections },
    files,
  };
  await writeManifest(to, manifest);
  return manifest;
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const present = await readdir(folder);
  if (present.length > 0) throw new Refused(`${folder} is not empty: a backup needs a folder of its own.`);
}

/** Counting opened the copy, which leaves the files of a running database behind. */
async function keepOnlyData(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name !== DATABASE_FILE) await rm(path.join(folder, name), { recursive: true, force: true });
}
