// Copies the whole store into another folder: complete or not at all, as of one commit.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoError } from '../language.ts';
import { DATA_FILE } from './store.ts';
import type { Store } from './store.ts';

/** The folder may exist, but must hold no data. */
export async function copyData(store: Store, to: string): Promise<void> {
  const file = join(to, DATA_FILE);
  if (existsSync(file)) throw new MongoError(2, `${to} already holds a database`);
  await mkdir(to, { recursive: true });
  const unfinished = `${file}.unfinished`;
  await rm(unfinished, { force: true });
  await store.copyTo(unfinished);
  await rename(unfinished, file);
}
