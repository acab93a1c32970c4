/** What a backup holds; written last, so that a folder without it is no complete backup. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refused } from './refused.ts';
import type { FilesMeasure } from './stored-files.ts';

/** The one file of a database folder that holds its data. */
export const DATABASE_FILE = 'data.mdb';
const MANIFEST_FILE = 'manifest.json';

export interface Manifest {
  takenAt: string;
  database: { name: string; sha256: string; collections: Record<string, number> };
  files: FilesMeasure;
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(path.join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), 'utf8')) as Manifest;
  } catch {
    throw new Refused(`${folder} holds no complete backup: its ${MANIFEST_FILE} is missing or damaged.`);
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
