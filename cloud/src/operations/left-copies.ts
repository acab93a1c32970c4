/** Copies of the whole database that a killed command left behind in the temporary folder: none grows older than a day. */
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Purge } from '../kernel/retention.ts';

export const copyPrefix = 'linying-copy-';

const keptMs = 24 * 3_600_000;

export async function removeLeftCopies(now: Date, folder = tmpdir()): Promise<number> {
  const copies = (await readdir(folder)).filter((name) => name.startsWith(copyPrefix));
  let removed = 0;
  for (const name of copies) {
    const place = path.join(folder, name);
    const found = await stat(place).catch(() => undefined);
    if (!found || now.getTime() - found.mtimeMs < keptMs) continue;
    await rm(place, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}

export const leftCopies: Purge = {
  name: 'leftCopies',
  collections: [],
  run: async ({ now }, limit) => Math.min(await removeLeftCopies(now), limit - 1),
};
