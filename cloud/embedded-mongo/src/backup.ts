// Copies a database consistently while writes go on; putting the copy in a stopped server's place restores it.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressOf } from './address.ts';
import { runCommand } from './client.ts';
import { copyData } from './storage/copy.ts';
import { DATA_FILE, Store } from './storage/store.ts';

/**
 * `source` is the connection string of a running server (on a socket), or a data folder, whose server may run or
 * not. `to` is a folder without a database; after the promise it holds a complete data folder.
 */
export async function backup(source: string, to: string): Promise<void> {
  if (source.startsWith('mongodb://')) {
    await runCommand(addressOf(source), { linyingBackup: 1, to: resolve(to) });
    return;
  }
  if (!existsSync(join(source, DATA_FILE))) throw new Error(`there is no database in ${source}`);
  const store = new Store(source);
  try {
    await copyData(store, to);
  } finally {
    await store.close();
  }
}
