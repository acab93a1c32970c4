/** The collections of a database and how many documents they hold. */
import type { Db } from './place.ts';
import { Refused } from './refused.ts';

export interface CollectionEntry {
  name: string;
  /** As given when it was made; nothing for the collections of this application. */
  options: Record<string, unknown>;
}

export async function collectionsOf(db: Db): Promise<CollectionEntry[]> {
  const found = await db.listCollections().toArray();
  const own = found.filter(({ name }) => !name.startsWith('system.'));
  const other = own.find(({ type }) => type !== 'collection');
  if (other)
    throw new Refused(`${other.name} is a ${other.type}, not a collection: only collections can be copied.`);
  return own
    .map((entry) => ({ name: entry.name, options: 'options' in entry ? { ...entry.options } : {} }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export async function countDocuments(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await collectionsOf(db)) counts[name] = await db.collection(name).countDocuments();
  return counts;
}
