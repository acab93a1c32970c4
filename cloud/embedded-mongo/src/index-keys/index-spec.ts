/** What describes an index: the part of a createIndexes entry that decides about keys. */
import type { Document } from '../bson/document.ts';

export interface IndexSpec {
  /** Field → 1 or -1 (numbers of any BSON type), in order. */
  key: Document;
  name: string;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Document;
  expireAfterSeconds?: number;
  collation?: Document;
}

export interface IndexKeys {
  /** Distinct keys of the document, none when the index leaves it out. */
  keys: Buffer[];
  multikey: boolean;
  /** Bit i is set when field i of the key ran through an array; the storage keeps the union of all. */
  multikeyFields: number;
  /** A key was too long and ends in a hash: the index no longer gives an order. Kept by the storage too. */
  clipped: boolean;
}
