/** The front door of the language half: everything the storage and the server may import. */
import type { Document } from './bson/document.ts';
import type { IndexKeys, IndexSpec } from './index-keys/index-spec.ts';
import type { PipelineEnvironment } from './aggregation/environment.ts';
import type { Plan, PlannerIndex } from './planner/plan.ts';

export { MongoError, badValue, failedToParse, typeMismatch } from './errors.ts';
export type { Document } from './bson/document.ts';
export type { IndexKeys, IndexSpec } from './index-keys/index-spec.ts';
export type { PipelineEnvironment } from './aggregation/environment.ts';
export type {
  CollectionScan,
  IdLookup,
  IndexScan,
  KeyRange,
  Plan,
  PlannerIndex,
  UnionPlan,
} from './planner/plan.ts';

export interface QueryOptions {
  collation?: Document;
  /** For `$expr`. */
  variables?: Document;
  now?: Date;
}
export interface UpdateOptions {
  /** The filter that found the document: names the element of the positional `$`. */
  filter?: Document;
  arrayFilters?: readonly Document[];
  /** True when the document is being made by an upsert: `$setOnInsert` counts. */
  upsert?: boolean;
  now: Date;
}

/** The functions of this module and their signatures; each is exported under its name. */
export interface Language {
  decode(bytes: Uint8Array): Document;
  encode(document: Document): Buffer;
  compareValues(a: unknown, b: unknown): number;
  valuesEqual(a: unknown, b: unknown): boolean;
  /** Order-preserving bytes of one value. */
  encodeKey(value: unknown): Buffer;
  compileFilter(filter: Document, options?: QueryOptions): (document: Document) => boolean;
  /** A new document; the given one stays as it is. Compare encoded bytes to know whether it changed. */
  applyUpdate(document: Document, update: Document | readonly Document[], options: UpdateOptions): Document;
  /** Throws what applyUpdate would throw about the update itself (also when nothing matches). */
  checkUpdate(update: Document | readonly Document[], options: UpdateOptions): void;
  /** The document an upsert inserts; without _id when neither filter nor update names one. */
  buildUpsert(filter: Document, update: Document | readonly Document[], options: UpdateOptions): Document;
  compileProjection(projection: Document, filter?: Document): (document: Document) => Document;
  /** A comparator; throws for a wrong sort. */
  compileSort(sort: Document): (a: Document, b: Document) => number;
  /** The first `limit` (0: all) documents in order, without keeping more than that. */
  sortDocuments<T>(
    source: Iterable<T>,
    sort: Document,
    limit: number,
    documentOf: (item: T) => Document,
  ): T[];
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
  /** Throws 67 CannotCreateIndex and the like for a spec that is not supported. */
  checkIndexSpec(spec: IndexSpec): void;
  indexKeys(spec: IndexSpec, document: Document): IndexKeys;
  planQuery(filter: Document, sort: Document | undefined, indexes: readonly PlannerIndex[]): Plan;
  explainPlan(plan: Plan): string;
}
