/** The indexes of a collection as they can be made again elsewhere. */
import mongoose from 'mongoose';
import { keepTypes } from './content.ts';
import type { Db } from './place.ts';

type Definition = Record<string, unknown>;

/** Without the one on `_id`, which every collection has. */
export async function indexesOf(db: Db, name: string): Promise<Definition[]> {
  const found = (await db.collection(name).listIndexes(keepTypes).toArray()) as Definition[];
  return found
    .map((index) => Object.fromEntries(Object.entries(index).filter(([option]) => option !== 'v')))
    .filter((index) => index.name !== '_id_');
}

export async function makeIndexes(db: Db, name: string, indexes: Definition[]): Promise<void> {
  if (indexes.length > 0) await db.command({ createIndexes: name, indexes, writeConcern: { w: 'majority' } });
}

/** Equal for equal definitions, in whatever order a server lists them; the order of an index's fields counts. */
export function describeIndexes(indexes: readonly Definition[]): string[] {
  const ordered = (index: Definition): Definition =>
    Object.fromEntries(Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1)));
  return indexes
    .map((index) => mongoose.mongo.BSON.EJSON.stringify(ordered(index), { relaxed: true }))
    .sort();
}
