// The list of collections and indexes: loaded once, changed only inside a write job, saved in its transaction.
import type { Binary } from 'bson';
import { decode, encode } from '../language.ts';
import type { IndexSpec } from '../language.ts';
import { asNumber } from '../numbers.ts';
import { Collection, ID_INDEX, Index } from './collection.ts';
import * as keys from './keys.ts';
import type { Store } from './store.ts';
import type { WriteView } from './views.ts';

interface StoredCollection {
  id: number;
  uuid: Binary;
  db: string;
  name: string;
  indexes: { id: number; spec: IndexSpec; multikeyFields: number; clipped: boolean }[];
}

export class Catalogue {
  readonly #store: Store;
  readonly #collections = new Map<string, Collection>();
  #nextId = 1;
  /** Collections whose number of documents is to be saved with this group. */
  readonly changedCounts = new Set<Collection>();
  /** Collections whose indexes learnt that a field holds arrays, to be saved with this group. */
  readonly changedIndexes = new Set<Collection>();

  constructor(store: Store) {
    this.#store = store;
    for (const [, value] of store.range(...keys.catalogueRange)) this.#load(value);
  }

  get(db: string, name: string): Collection | undefined {
    return this.#collections.get(`${db}.${name}`);
  }

  all(db?: string): Collection[] {
    const all = [...this.#collections.values()];
    return db === undefined ? all : all.filter((collection) => collection.db === db);
  }

  takeId(): number {
    return this.#nextId++;
  }

  create(view: WriteView, db: string, name: string): Collection {
    const idIndex = new Index(this.takeId(), { key: { _id: 1 }, name: ID_INDEX });
    const collection = new Collection(this.takeId(), db, name, [idIndex]);
    this.#add(view, collection);
    return collection;
  }

  ensure(view: WriteView, db: string, name: string): Collection {
    return this.get(db, name) ?? this.create(view, db, name);
  }

  drop(view: WriteView, collection: Collection): void {
    this.#forget(view, collection);
    removeRange(view, keys.recordKey(collection.id, 0), keys.recordKey(collection.id + 1, 0));
    for (const index of collection.indexes) removeRange(view, index.prefix, keys.afterPrefix(index.prefix));
    const counted = keys.countKey(collection.id);
    const count = view.get(counted);
    if (count) view.remove(counted, count);
    collection.isDropped = true;
    view.onUndo(() => (collection.isDropped = false));
  }

  /** Gives the collection another name; open transactions on it conflict, as after a drop. */
  rename(view: WriteView, collection: Collection, db: string, name: string): void {
    const renamed = new Collection(collection.id, db, name, collection.indexes, collection.uuid);
    renamed.count = collection.count;
    renamed.lastRecordId = collection.lastRecordId;
    this.#forget(view, collection);
    collection.isDropped = true;
    view.onUndo(() => (collection.isDropped = false));
    this.#add(view, renamed);
  }

  /** Replaces the index list; entries of an index that went must be removed by the caller. */
  setIndexes(view: WriteView, collection: Collection, indexes: Index[]): void {
    const { indexes: before, shape } = collection;
    collection.indexes = indexes;
    collection.shape++;
    view.onUndo(() => {
      collection.indexes = before;
      collection.shape = shape;
    });
    this.save(view, collection);
  }

  save(view: WriteView, collection: Collection): void {
    const key = keys.catalogueKey(collection.namespace);
    view.put(key, encode(collection.toDocument()), view.get(key));
    this.#bumpVersion(view);
  }

  /** Called once a group, after its jobs. */
  saveChanges(view: WriteView): void {
    for (const collection of this.changedCounts) {
      if (collection.isDropped) continue;
      const bytes = Buffer.allocUnsafe(8);
      bytes.writeDoubleBE(Math.max(0, collection.count));
      view.put(keys.countKey(collection.id), bytes, undefined);
    }
    for (const collection of this.changedIndexes) if (!collection.isDropped) this.save(view, collection);
    this.changedCounts.clear();
    this.changedIndexes.clear();
  }

  #add(view: WriteView, collection: Collection): void {
    this.#collections.set(collection.namespace, collection);
    view.onUndo(() => this.#collections.delete(collection.namespace));
    this.changedCounts.add(collection);
    this.save(view, collection);
  }

  #forget(view: WriteView, collection: Collection): void {
    this.#collections.delete(collection.namespace);
    view.onUndo(() => this.#collections.set(collection.namespace, collection));
    const key = keys.catalogueKey(collection.namespace);
    const stored = view.get(key);
    if (stored) view.remove(key, stored);
    this.#bumpVersion(view);
  }

  #bumpVersion(view: WriteView): void {
    const before = view.get(keys.catalogueVersionKey);
    const version = Buffer.allocUnsafe(8);
    version.writeDoubleBE((before ? before.readDoubleBE(0) : 0) + 1);
    view.put(keys.catalogueVersionKey, version, before);
  }

  #load(value: Buffer): void {
    const stored = decode(value) as unknown as StoredCollection;
    const indexes = stored.indexes.map(
      ({ id, spec, multikeyFields, clipped }) => new Index(id, spec, asNumber(multikeyFields), clipped),
    );
    const collection = new Collection(stored.id, stored.db, stored.name, indexes, stored.uuid);
    const count = this.#store.get(keys.countKey(collection.id));
    if (count) collection.count = count.readDoubleBE(0);
    const records = this.#store.range(
      keys.recordKey(collection.id, 0),
      keys.recordKey(collection.id + 1, 0),
      true,
    );
    for (const [key] of records) {
      collection.lastRecordId = keys.recordIdOfRecordKey(key);
      break;
    }
    this.#collections.set(collection.namespace, collection);
    this.#nextId = Math.max(this.#nextId, collection.id + 1, ...indexes.map((index) => index.id + 1));
  }
}

/** Removes every key of a range. */
export function removeRange(view: WriteView, low: Buffer, high: Buffer): void {
  for (const [key, value] of [...view.range(low, high)]) view.remove(key, value);
}
