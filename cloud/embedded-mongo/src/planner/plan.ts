/** What the planner answers: how to find the documents of a filter. */
import type { IndexSpec } from '../index-keys/index-spec.ts';

/** An index as the planner knows it; multikeyFields and clipped are unions over all stored documents. */
export interface PlannerIndex {
  spec: IndexSpec;
  multikeyFields: number;
  clipped: boolean;
}

/** All keys with from ≤ key < to, by bytes, without the storage's own prefix. */
export interface KeyRange {
  from: Buffer;
  to: Buffer;
}

interface Found {
  /** The documents come in the asked order. */
  providesSort: boolean;
  /** Every document found matches: the filter needs no second look. */
  exact: boolean;
}

export interface CollectionScan {
  kind: 'collectionScan';
  providesSort: boolean;
  exact: boolean;
}

/** Look up keys of the _id index (encoded as `indexKeys` does for `{ _id: 1 }`), ascending, distinct. */
export interface IdLookup extends Found {
  kind: 'ids';
  keys: Buffer[];
}

export interface IndexScan extends Found {
  kind: 'index';
  /** Position in the list given to the planner, and its name. */
  index: number;
  name: string;
  /** Disjoint and ascending; with `reverse` walk them from the last to the first, each backwards. */
  ranges: KeyRange[];
  reverse: boolean;
  /** A document may appear more than once: keep the first. */
  dedupe: boolean;
  /** Each range holds the keys of exactly one full key value (a unique index answers at most one). */
  points: boolean;
}

/** Documents of any of the plans, each once. */
export interface UnionPlan extends Found {
  kind: 'union';
  plans: (IdLookup | IndexScan)[];
}

export type Plan = CollectionScan | IdLookup | IndexScan | UnionPlan;
