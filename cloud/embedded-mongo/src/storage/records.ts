// Inserting, changing and removing records, with every index entry in step.
import type { Catalogue } from './catalogue.ts';
import type { Collection, Index } from './collection.ts';
import { duplicateKey } from './duplicate-key.ts';
import { EMPTY, recordIdBytes, recordKey } from './keys.ts';
import { asStatement } from './views.ts';
import type { WriteView } from './views.ts';
import type { Document } from '../language.ts';

export interface StoredRecord {
  id: number;
  bytes: Buffer;
  document: Document;
}

export class Records {
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  insert(view: WriteView, collection: Collection, bytes: Buffer, document: Document): void {
    const id = ++collection.lastRecordId;
    asStatement(view, () => {
      for (const index of collection.indexes) {
        this.#addEntries(view, collection, index, this.#keys(collection, index, document), {
          id,
          bytes,
          document,
        });
      }
      view.put(recordKey(collection.id, id), bytes, undefined);
      view.addToCount(collection, 1);
    });
  }

  update(
    view: WriteView,
    collection: Collection,
    record: StoredRecord,
    bytes: Buffer,
    document: Document,
  ): void {
    asStatement(view, () => {
      view.claim(collection, recordClaim(collection, record.id));
      for (const index of collection.indexes) {
        const before = this.#keys(collection, index, record.document);
        const after = this.#keys(collection, index, document);
        const gone = before.filter((key) => !after.some((other) => other.equals(key)));
        const fresh = after.filter((key) => !before.some((other) => other.equals(key)));
        this.#removeEntries(view, collection, index, gone, record.id);
        this.#addEntries(view, collection, index, fresh, { id: record.id, bytes, document });
      }
      view.put(recordKey(collection.id, record.id), bytes, record.bytes);
    });
  }

  remove(view: WriteView, collection: Collection, record: StoredRecord): void {
    asStatement(view, () => {
      view.claim(collection, recordClaim(collection, record.id));
      for (const index of collection.indexes) {
        this.#removeEntries(
          view,
          collection,
          index,
          this.#keys(collection, index, record.document),
          record.id,
        );
      }
      view.remove(recordKey(collection.id, record.id), record.bytes);
      view.addToCount(collection, -1);
    });
  }

  /** Adds one record to an index that is being built. */
  addToIndex(view: WriteView, collection: Collection, index: Index, record: StoredRecord): void {
    this.#addEntries(view, collection, index, this.#keys(collection, index, record.document), record);
  }

  /** The document's keys with the index's prefix; notes on the index what they teach about it. */
  #keys(collection: Collection, index: Index, document: Document): Buffer[] {
    const { keys, multikeyFields, clipped } = index.keysOf(document);
    if ((multikeyFields | index.multikeyFields) !== index.multikeyFields || (clipped && !index.clipped)) {
      index.multikeyFields |= multikeyFields;
      index.clipped ||= clipped;
      this.#catalogue.changedIndexes.add(collection);
    }
    return keys.map((key) => Buffer.concat([index.prefix, key]));
  }

  #addEntries(
    view: WriteView,
    collection: Collection,
    index: Index,
    keys: Buffer[],
    record: StoredRecord,
  ): void {
    const id = recordIdBytes(record.id);
    for (const key of keys) {
      if (!index.isUnique) {
        view.put(Buffer.concat([key, id]), EMPTY, undefined);
        continue;
      }
      view.claim(collection, key.toString('latin1'));
      const holder = view.get(key);
      if (holder && !holder.equals(id)) throw duplicateKey(collection, index, record.document);
      view.put(key, id, holder);
    }
  }

  #removeEntries(
    view: WriteView,
    collection: Collection,
    index: Index,
    keys: Buffer[],
    recordId: number,
  ): void {
    const id = recordIdBytes(recordId);
    for (const key of keys) {
      if (index.isUnique) {
        view.claim(collection, key.toString('latin1'));
        view.remove(key, id);
      } else {
        view.remove(Buffer.concat([key, id]), EMPTY);
      }
    }
  }
}

function recordClaim(collection: Collection, recordId: number): string {
  return `r${collection.id}:${recordId}`;
}
