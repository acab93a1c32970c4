/** The front door of the language half: everything the storage and the server may import. */
export { MongoError, badValue, failedToParse, typeMismatch } from './errors.ts';
export type { Document } from './bson/document.ts';
export { compareValues, decode, encode, encodeKey, valuesEqual } from './bson/index.ts';
export type { Matcher, QueryOptions } from './query/compile-filter.ts';
export { compileFilter } from './query/compile-filter.ts';
export type { Update, UpdateOptions } from './update/apply-update.ts';
export { applyUpdate, checkUpdate } from './update/apply-update.ts';
export { buildUpsert } from './update/build-upsert.ts';
export type { Project } from './projection/compile-projection.ts';
export { compileProjection } from './projection/compile-projection.ts';
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
export { distinctValues } from './aggregation/distinct-values.ts';
export { runPipeline } from './aggregation/run-pipeline.ts';
export type { SplitPipeline } from './aggregation/split-pipeline.ts';
export { splitPipeline } from './aggregation/split-pipeline.ts';
export { supported } from './supported.ts';
