/** Inserting, changing and reading one document, many callers' at a time; each document stays a write of its own. */
import type { mongo } from 'mongoose';
import { together } from '../together.ts';

type Document = mongo.BSON.Document & { _id: string };
type Collection = mongo.Collection<Document>;

/** The write concern of everything that is acknowledged to people. */
const durable = { writeConcern: { w: 'majority', journal: true }, ordered: false } as const;

const inserters = new WeakMap<Collection, (document: Document) => Promise<void>>();
const updaters = new WeakMap<Collection, (update: Update) => Promise<void>>();
const readers = new WeakMap<Collection, Map<string, Reader>>();

interface Update {
  filter: mongo.Filter<Document>;
  update: mongo.UpdateFilter<Document>;
}

type Reader = (value: string) => Promise<Document | undefined>;

/** Acknowledged when it is on disk. A taken `_id` or unique value refuses this document and no other. */
export function insertDurably(collection: unknown, document: unknown): Promise<void> {
  const own = collection as Collection;
  const insert = inserters.get(own) ?? inserter(own);
  inserters.set(own, insert);
  return insert(document as Document);
}

/** Changes the document that the filter finds, if there is one. */
export function updateDurably(collection: unknown, filter: object, update: object): Promise<void> {
  const own = collection as Collection;
  const change = updaters.get(own) ?? updater(own);
  updaters.set(own, change);
  return change({ filter, update });
}

/** The document as it is stored, or nothing; with `_id` in the shard key this goes to the shards that hold the ids. */
export const readById = <T>(collection: unknown, id: string): Promise<T | undefined> =>
  readByUnique<T>(collection, '_id', id);

/** The one document whose field has this value, where no two have the same; the field needs an index. */
export function readByUnique<T>(collection: unknown, field: string, value: string): Promise<T | undefined> {
  const own = collection as Collection;
  const byField = readers.get(own) ?? new Map<string, Reader>();
  readers.set(own, byField);
  const read = byField.get(field) ?? reader(own, field);
  byField.set(field, read);
  return read(value) as Promise<T | undefined>;
}

const inserter = (collection: Collection) =>
  together<Document, void>((documents) =>
    oneByOne(documents, () => collection.insertMany(documents, { ...durable, ignoreUndefined: true })),
  );

const updater = (collection: Collection) =>
  together<Update, void>((updates) =>
    oneByOne(updates, () =>
      collection.bulkWrite(
        updates.map((update) => ({ updateOne: update })),
        durable,
      ),
    ),
  );

/** What a write of many says about each of them. */
async function oneByOne(inputs: unknown[], write: () => Promise<unknown>): Promise<(Error | undefined)[]> {
  try {
    await write();
    return inputs.map(() => undefined);
  } catch (error) {
    const refused = writeErrorsOf(error);
    if (!refused) throw error;
    return inputs.map((_, index) => refused.get(index));
  }
}

/** The errors of single documents by their place; nothing when the call as a whole failed. */
function writeErrorsOf(error: unknown): Map<number, Error> | undefined {
  const { writeErrors } = error as { writeErrors?: { index: number; code: number; errmsg?: string }[] };
  if (!Array.isArray(writeErrors) || writeErrors.length === 0) return undefined;
  return new Map(
    writeErrors.map(({ index, code, errmsg }) => [
      index,
      Object.assign(new Error(errmsg ?? 'write error'), { code }),
    ]),
  );
}

const reader = (collection: Collection, field: string): Reader =>
  together<string, Document | undefined>(async (values) => {
    const found = await collection.find({ [field]: { $in: [...new Set(values)] } }).toArray();
    const byValue = new Map(found.map((document) => [document[field] as string, document]));
    return values.map((value) => byValue.get(value));
  });
