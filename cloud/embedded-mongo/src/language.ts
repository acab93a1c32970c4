/** The front door of the language half: everything the storage and the server may import. */
export { MongoError, badValue, failedToParse, typeMismatch } from './errors.ts';
export type { Document } from './bson/document.ts';
export { compareValues, decode, encode, encodeKey, valuesEqual } from './bson/index.ts';
export type { Matcher, QueryOptions } from './query/compile-filter.ts';
export { compileFilter } from './query/compile-filter.ts';
export { compileSort, sortDocuments } from './sort/sort-documents.ts';
export type { IndexKeys, IndexSpec } from './index-keys/index-spec.ts';
export { checkIndexSpec } from './index-keys/check-index-spec.ts';
export { indexKeys } from './index-keys/index-keys.ts';
export type {
  CollectionScan,
  IdLookup,
  IndexScan,
  KeyRange,
  Plan,
  PlannerIndex,
  UnionPlan,
} from './planner/plan.ts';
export { planQuery } from './planner/plan-query.ts';
export { explainPlan } from './planner/explain-plan.ts';
export type { PipelineEnvironment } from './aggregation/environment.ts';

import type { PipelineEnvironment } from './aggregation/environment.ts';
import type { Document } from './bson/document.ts';

export interface UpdateOptions {
  /** The filter that found the document: names the element of the positional `$`. */
  filter?: Document;
  arrayFilters?: readonly Document[];
  /** True when the document is being made by an upsert: `$setOnInsert` counts. */
  upsert?: boolean;
  now: Date;
}

/** Still to come, under these names. */
export interface Language {
  /** A new document; the given one stays as it is. Compare encoded bytes to know whether it changed. */
  applyUpdate(document: Document, update: Document | readonly Document[], options: UpdateOptions): Document;
  /** Throws what applyUpdate would throw about the update itself (also when nothing matches). */
  checkUpdate(update: Document | readonly Document[], options: UpdateOptions): void;
  /** The document an upsert inserts; without _id when neither filter nor update names one. */
  buildUpsert(filter: Document, update: Document | readonly Document[], options: UpdateOptions): Document;
  compileProjection(projection: Document, filter?: Document): (document: Document) => Document;
  runPipeline(
    stages: readonly Document[],
    source: Iterable<Document>,
    environment: PipelineEnvironment,
  ): Iterable<Document>;
  /** What of a pipeline's beginning a find can answer: filter, sort, skip, limit; and the stages left. */
  splitPipeline(stages: readonly Document[]): {
    filter: Document;
    sort?: Document;
    skip: number;
    limit: number;
    rest: readonly Document[];
  };
  distinctValues(source: Iterable<Document>, field: string): unknown[];
}
