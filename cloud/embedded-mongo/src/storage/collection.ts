// One collection and its indexes as they are held in memory and written into the catalogue.
import { UUID } from 'bson';
import type { Binary } from 'bson';
import type { Document, IndexKeys, IndexSpec, PlannerIndex } from '../language.ts';
import { indexKeys } from '../language.ts';
import { indexPrefix } from './keys.ts';

export const ID_INDEX = '_id_';

export class Index implements PlannerIndex {
  readonly id: number;
  spec: IndexSpec;
  readonly isUnique: boolean;
  readonly prefix: Buffer;
  multikeyFields: number;
  clipped: boolean;
  /** Commit it was built in; 0 for one that was there at the start. */
  builtAt = 0;

  constructor(id: number, spec: IndexSpec, multikeyFields = 0, clipped = false) {
    this.id = id;
    this.spec = spec;
    this.isUnique = spec.unique === true || spec.name === ID_INDEX;
    this.prefix = indexPrefix(id);
    this.multikeyFields = multikeyFields;
    this.clipped = clipped;
  }

  get name(): string {
    return this.spec.name;
  }

  /** Keys of a document, without the index's prefix. */
  keysOf(document: Document): IndexKeys {
    return indexKeys(this.spec, document);
  }
}

export class Collection {
  readonly id: number;
  readonly uuid: Binary;
  readonly db: string;
  readonly name: string;
  readonly namespace: string;
  indexes: Index[];
  count = 0;
  /** Id of the newest record; ids are never given twice. */
  lastRecordId = 0;
  /** Rises when indexes come or go, so that an open transaction notices. */
  shape = 0;
  isDropped = false;

  constructor(id: number, db: string, name: string, indexes: Index[], uuid: Binary = new UUID().toBinary()) {
    this.id = id;
    this.db = db;
    this.name = name;
    this.namespace = `${db}.${name}`;
    this.indexes = indexes;
    this.uuid = uuid;
  }

  index(name: string): Index | undefined {
    return this.indexes.find((index) => index.name === name);
  }

  get idIndex(): Index {
    const index = this.index(ID_INDEX);
    if (!index) throw new Error(`${this.namespace} has lost its _id index`);
    return index;
  }

  toDocument(): Document {
    return {
      id: this.id,
      uuid: this.uuid,
      db: this.db,
      name: this.name,
      indexes: this.indexes.map(({ id, spec, multikeyFields, clipped }) => ({
        id,
        spec,
        multikeyFields,
        clipped,
      })),
    };
  }
}
