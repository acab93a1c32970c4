/** Copies a whole database into an empty one: documents with their types, indexes with their options, then compares. */
import { isDeepStrictEqual } from 'node:util';
import { collectionsOf } from './collections.ts';
import type { CollectionEntry } from './collections.ts';
import { batchesOf, contentOf } from './content.ts';
import type { Content } from './content.ts';
import { describeIndexes, indexesOf, makeIndexes } from './index-definitions.ts';
import type { Db } from './place.ts';
import { Refused } from './refused.ts';

export interface CopiedCollection {
  collection: string;
  documents: number;
  indexes: number;
  /** Counts, contents and indexes are the same on both sides. */
  equal: boolean;
}

export interface Progress {
  collection: string;
  copied: number;
}

export async function copyDatabase(
  from: Db,
  to: Db,
  report: (progress: Progress) => void,
): Promise<CopiedCollection[]> {
  const collections = await collectionsOf(from);
  if (collections.length === 0) throw new Refused(`The source has no database "${from.databaseName}".`);
  const present = await refuseDocuments(to);
  const copied: CopiedCollection[] = [];
  for (const entry of collections) {
    if (!present.has(entry.name)) await to.createCollection(entry.name, entry.options);
    copied.push(await copyCollection(from, to, entry, report));
  }
  return copied;
}

/** Answers the names of the empty collections that are there already. */
async function refuseDocuments(to: Db): Promise<Set<string>> {
  const names = (await collectionsOf(to)).map(({ name }) => name);
  for (const name of names)
    if (await to.collection(name).findOne({}, { projection: { _id: 1 } }))
      throw new Refused(`The target database "${to.databaseName}" already holds documents, in ${name}.`);
  return new Set(names);
}

async function copyCollection(
  from: Db,
  to: Db,
  { name }: CollectionEntry,
  report: (progress: Progress) => void,
): Promise<CopiedCollection> {
  const read = await copyDocuments(from, to, name, report);
  const written = await contentOf(to, name);
  const indexes = await indexesOf(from, name);
  // Last: the target must not let documents expire before they were compared.
  await makeIndexes(to, name, indexes);
  const made = await indexesOf(to, name);
  const equal =
    isDeepStrictEqual(read, written) && isDeepStrictEqual(describeIndexes(made), describeIndexes(indexes));
  return { collection: name, documents: written.count, indexes: made.length, equal };
}

async function copyDocuments(
  from: Db,
  to: Db,
  name: string,
  report: (progress: Progress) => void,
): Promise<Content> {
  let read: Content = { count: 0, hash: '' };
  for await (const { documents, content } of batchesOf(from.collection(name))) {
    if (documents.length > 0) await to.collection(name).insertMany(documents);
    read = content;
    report({ collection: name, copied: content.count });
  }
  return read;
}
