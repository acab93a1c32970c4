/** Copies and measures the folder of uploaded files: they never change, and each has a random name of its own. */
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FilesMeasure {
  count: number;
  bytes: number;
}

/** Leaves out what is still being uploaded, and what is deleted while the copy runs. */
export async function copyFiles(from: string, to: string): Promise<FilesMeasure> {
  await mkdir(to, { recursive: true });
  const measure = { count: 0, bytes: 0 };
  for (const name of await storedFiles(from)) {
    const target = path.join(to, name);
    await mkdir(path.dirname(target), { recursive: true });
    if (!(await copied(path.join(from, name), target))) continue;
    measure.count += 1;
    measure.bytes += (await stat(target)).size;
  }
  return measure;
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function storedFiles(root: string): Promise<string[]> {
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  } catch (error) {
    // Before the first upload there is no folder.
    if (isMissing(error)) return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
