// createIndexes, dropIndexes, listIndexes, and collMod for the one thing it may change: a TTL.
import { checkIndexSpec, encode, MongoError } from '../language.ts';
import type { Document, IndexSpec } from '../language.ts';
import { asNumber, isTrue, numberOf } from '../numbers.ts';
import { asDocument, checkCollation, collectionName } from '../reads/options.ts';
import { ID_INDEX, Index } from '../storage/collection.ts';
import type { Collection } from '../storage/collection.ts';
import { Found, scanRecords } from '../storage/find.ts';
import { afterPrefix } from '../storage/keys.ts';
import { removeRange } from '../storage/catalogue.ts';
import type { WriteView } from '../storage/views.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { listCursor } from './open-cursor.ts';

function createIndexes(context: CommandContext, view: WriteView): Document {
  const { services, command, db } = context;
  const { catalogue } = services;
  const name = collectionName(command, 'createIndexes');
  const existed = catalogue.get(db, name) !== undefined;
  const collection = catalogue.ensure(view, db, name);
  const numIndexesBefore = collection.indexes.length;
  const wanted = Array.isArray(command.indexes) ? (command.indexes as Document[]) : [];
  for (const given of wanted) {
    const spec = specOf(given);
    checkIndexSpec(spec);
    if (!isIdIndex(spec) && !alreadyThere(collection, spec)) build(context, view, collection, spec);
  }
  const numIndexesAfter = collection.indexes.length;
  return {
    numIndexesBefore,
    numIndexesAfter,
    createdCollectionAutomatically: !existed,
    ...(numIndexesAfter === numIndexesBefore ? { note: 'all indexes already exist' } : {}),
    ok: 1,
  };
}

function specOf(given: Document): IndexSpec {
  checkCollation(given.collation);
  const key = asDocument(given.key) ?? {};
  const name = typeof given.name === 'string' ? given.name : defaultName(key);
  const {
    v: _v,
    ns: _ns,
    background: _background,
    collation: _collation,
    unique,
    sparse,
    expireAfterSeconds,
    ...rest
  } = given;
  return {
    ...rest,
    key,
    name,
    ...(isTrue(unique) ? { unique: true } : {}),
    ...(isTrue(sparse) ? { sparse: true } : {}),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds: asNumber(expireAfterSeconds, NaN) }),
  };
}

function defaultName(key: Document): string {
  return Object.entries(key)
    .map(([field, direction]) => `${field}_${numberOf(direction) ?? String(direction)}`)
    .join('_');
}

function isIdIndex({ key }: IndexSpec): boolean {
  return Object.keys(key).length === 1 && '_id' in key;
}

/** Whether the same index exists; throws for one of the same name or key that differs. */
function alreadyThere(collection: Collection, spec: IndexSpec): boolean {
  const existing = collection.indexes.find(
    (index) => index.name === spec.name || isSame(keysOf(index.spec), keysOf(spec)),
  );
  if (!existing) return false;
  if (isSame(existing.spec, spec)) return true;
  if (existing.name === spec.name) {
    throw new MongoError(
      86,
      `An existing index has the same name as the requested index. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(existing.spec)}`,
    );
  }
  throw new MongoError(85, `Index already exists with a different name: ${existing.name}`);
}

/** What makes two indexes of the same fields different ones. */
function keysOf({ key, partialFilterExpression, sparse, unique }: IndexSpec): Document {
  return { key, partialFilterExpression, sparse, unique };
}

function isSame(a: object, b: object): boolean {
  const sorted = (value: object): Document =>
    Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
  return encode(sorted(a)).equals(encode(sorted(b)));
}

function build(
  { services, deadline }: CommandContext,
  view: WriteView,
  collection: Collection,
  spec: IndexSpec,
): void {
  const { catalogue, records, claims } = services;
  const index = new Index(catalogue.takeId(), spec);
  index.builtAt = claims.commits;
  for (const [id, bytes] of [...scanRecords(view, collection)]) {
    deadline.tick();
    records.addToIndex(view, collection, index, new Found(id, bytes));
  }
  catalogue.setIndexes(view, collection, [...collection.indexes, index]);
}

function dropIndexes({ services, command, db }: CommandContext, view: WriteView): Document {
  const { catalogue } = services;
  const name = collectionName(command, 'dropIndexes');
  const collection = catalogue.get(db, name);
  if (!collection) throw new MongoError(26, `ns not found ${db}.${name}`);
  const nIndexesWas = collection.indexes.length;
  const gone = indexesNamed(collection, command.index);
  for (const { prefix } of gone) removeRange(view, prefix, afterPrefix(prefix));
  catalogue.setIndexes(
    view,
    collection,
    collection.indexes.filter((index) => !gone.includes(index)),
  );
  return { nIndexesWas, ok: 1 };
}

function indexesNamed(collection: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return collection.indexes.filter(({ name }) => name !== ID_INDEX);
  return (Array.isArray(wanted) ? wanted : [wanted]).map((one: unknown) => {
    const index = findIndex(collection, one);
    if (index.name === ID_INDEX) throw new MongoError(72, 'cannot drop _id index');
    return index;
  });
}

function findIndex(collection: Collection, wanted: unknown): Index {
  const key = asDocument(wanted);
  const index = collection.indexes.find(({ name, spec }) =>
    key ? encode(spec.key).equals(encode(key)) : name === wanted,
  );
  if (!index)
    throw new MongoError(27, `index not found with name [${key ? JSON.stringify(key) : String(wanted)}]`);
  return index;
}

function listIndexes(context: CommandContext): Promise<Uint8Array> {
  const { services, command, db } = context;
  const name = collectionName(command, 'listIndexes');
  const collection = services.catalogue.get(db, name);
  if (!collection) throw new MongoError(26, `ns does not exist: ${db}.${name}`);
  const documents = collection.indexes.map(({ spec: { key, name: indexName, ...rest } }) => ({
    v: 2,
    key,
    name: indexName,
    ...rest,
  }));
  return listCursor(context, collection.namespace, documents);
}

function collMod({ services, command, db }: CommandContext, view: WriteView): Document {
  const name = collectionName(command, 'collMod');
  const collection = services.catalogue.get(db, name);
  if (!collection) throw new MongoError(26, `ns does not exist: ${db}.${name}`);
  const change = asDocument(command.index);
  const seconds = numberOf(change?.expireAfterSeconds);
  if (!change || seconds === undefined) {
    throw new MongoError(115, 'collMod can only change expireAfterSeconds of an index here');
  }
  const index = findIndex(collection, change.keyPattern ?? change.name);
  const before = index.spec;
  index.spec = { ...before, expireAfterSeconds: seconds };
  view.onUndo(() => (index.spec = before));
  services.catalogue.save(view, collection);
  return { expireAfterSeconds_old: before.expireAfterSeconds, expireAfterSeconds_new: seconds, ok: 1 };
}

export const indexCommands: CommandTable = {
  createIndexes: { kind: 'write', run: createIndexes },
  dropIndexes: { kind: 'write', run: dropIndexes },
  listIndexes: { kind: 'plain', run: listIndexes },
  collMod: { kind: 'write', run: collMod },
};
