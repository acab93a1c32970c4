/** Puts a backup in place of the present data, which is moved aside and never deleted. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { holderOf } from '@linying/embedded-mongo';
import { countDocuments } from './collections.ts';
import { DATABASE_FILE, readManifest, sha256Of } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { withDatabase } from './place.ts';
import { Refused } from './refused.ts';
import { copyFiles } from './stored-files.ts';

export interface RestoreOrder {
  dataDir: string;
  from: string;
  now: Date;
}

export interface Restored {
  manifest: Manifest;
  /** Where the data went that was here before. */
  movedAside: string[];
}

interface Part {
  prepared: string;
  place: string;
  aside: string;
}

export async function restoreBackup({ dataDir, from, now }: RestoreOrder): Promise<Restored> {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  const part = (name: string): Part => {
    const place = path.join(dataDir, name);
    return { place, prepared: `${place}.restoring-${stamp}`, aside: `${place}.before-${stamp}` };
  };
  const [database, files] = [part('db'), part('files')];
  await refuseWhileServed(database.place);
  const manifest = await readManifest(from);
  await refuseDamage(from, manifest);
  try {
    await prepare(from, manifest, database.prepared, files.prepared);
    await refuseWhileServed(database.place);
  } catch (error) {
    for (const { prepared } of [database, files]) await rm(prepared, { recursive: true, force: true });
    throw error;
  }
  const movedAside = [...(await putInPlace(database)), ...(await putInPlace(files))];
  return { manifest, movedAside };
}

async function refuseWhileServed(folder: string): Promise<void> {
  const holder = await holderOf(folder);
  if (holder) throw new Refused(`${folder} is in use by process ${holder.pid}: stop the server first.`);
}

async function refuseDamage(from: string, { database }: Manifest): Promise<void> {
  const file = path.join(from, 'db', DATABASE_FILE);
  if (!existsSync(file)) throw new Refused(`${from} holds no complete backup: ${file} is missing.`);
  if ((await sha256Of(file)) !== database.sha256)
    throw new Refused(`${file} is damaged: it is not the file that the manifest describes.`);
}

/** Makes the whole new state beside the old one and checks it against the manifest. */
async function prepare(from: string, manifest: Manifest, db: string, files: string): Promise<void> {
  await mkdir(db, { recursive: true });
  await copyFile(path.join(from, 'db', DATABASE_FILE), path.join(db, DATABASE_FILE));
  const copied = await copyFiles(path.join(from, 'files'), files);
  if (!isDeepStrictEqual(copied, manifest.files))
    throw new Refused(
      `${from} is damaged: it has ${copied.count} files of ${copied.bytes} bytes together, ` +
        `its manifest says ${manifest.files.count} of ${manifest.files.bytes}.`,
    );
  const counts = await withDatabase(db, manifest.database.name, countDocuments);
  if (!isDeepStrictEqual(counts, manifest.database.collections))
    throw new Refused(`${from} is damaged: the documents are not those that its manifest counts.`);
}

async function putInPlace({ place, prepared, aside }: Part): Promise<string[]> {
  const moved = existsSync(place);
  if (moved) await rename(place, aside);
  await rename(prepared, place);
  return moved ? [aside] : [];
}
