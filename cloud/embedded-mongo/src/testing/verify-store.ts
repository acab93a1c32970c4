// Checks that every index says exactly what its documents say, and that the counts are right.
import { Catalogue } from '../storage/catalogue.ts';
import type { Collection, Index } from '../storage/collection.ts';
import { Found, scanRecords } from '../storage/find.ts';
import { afterPrefix, EMPTY, recordIdBytes } from '../storage/keys.ts';
import { Store } from '../storage/store.ts';
import type { ReadView } from '../storage/views.ts';

/** What is wrong with the data in a folder, in words; empty when all is well. */
export async function verifyFolder(dir: string): Promise<string[]> {
  const store = new Store(dir);
  try {
    return new Catalogue(store).all().flatMap((collection) => verifyCollection(store, collection));
  } finally {
    await store.close();
  }
}

function verifyCollection(view: ReadView, collection: Collection): string[] {
  const records = [...scanRecords(view, collection)].map(([id, bytes]) => new Found(id, bytes));
  const wrongCount =
    records.length === collection.count
      ? []
      : [`${collection.namespace} holds ${records.length} documents and counts ${collection.count}`];
  return [
    ...wrongCount,
    ...collection.indexes.flatMap((index) => verifyIndex(view, collection, index, records)),
  ];
}

function verifyIndex(
  view: ReadView,
  collection: Collection,
  index: Index,
  records: readonly Found[],
): string[] {
  const wanted = new Map<string, Buffer>();
  for (const { id, document } of records) {
    const bytes = recordIdBytes(id);
    for (const key of index.keysOf(document).keys) {
      const whole = Buffer.concat(index.isUnique ? [index.prefix, key] : [index.prefix, key, bytes]);
      wanted.set(whole.toString('latin1'), index.isUnique ? bytes : EMPTY);
    }
  }
  const wrong: string[] = [];
  for (const [key, value] of view.range(index.prefix, afterPrefix(index.prefix))) {
    const name = key.toString('latin1');
    if (!wanted.get(name)?.equals(value))
      wrong.push(`${collection.namespace} ${index.name} has an entry of no document`);
    wanted.delete(name);
  }
  if (wanted.size > 0) wrong.push(`${collection.namespace} ${index.name} misses ${wanted.size} entries`);
  return wrong;
}
