/** Where the bytes lie: a folder by default; another store only has to do these three things. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { settings } from '../kernel/config.ts';

export interface FileStore {
  put(name: string, bytes: Buffer): Promise<void>;
  /** Nothing when there is no such name. */
  get(name: string): Promise<Buffer | undefined>;
  remove(name: string): Promise<void>;
}

let current: FileStore | undefined;

export function fileStore(): FileStore {
  current ??= folderStore(path.join(settings().dataDir, 'files'));
  return current;
}

export function useFileStore(store: FileStore): void {
  current = store;
}

export const randomName = (): string => randomBytes(16).toString('hex');

export function folderStore(root: string): FileStore {
  const place = (name: string): string => {
    if (!/^[0-9a-f]{32}$/.test(name)) throw new Error('Not the name of a stored file.');
    return path.join(root, name.slice(0, 2), name);
  };
  return {
    async put(name, bytes) {
      const target = place(name);
      await mkdir(path.dirname(target), { recursive: true });
      const file = await open(`${target}.part`, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${target}.part`, target);
    },
    async get(name) {
      try {
        return await readFile(place(name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: (name) => rm(place(name), { force: true }),
  };
}
