/** `$lookup`: documents of another collection, by equality of fields, by a pipeline, or both. */
import type { Document } from '../bson/index.ts';
import { encodeKey, isDocument, isRegex } from '../bson/index.ts';
import { MongoError, failedToParse } from '../errors.ts';
import { parsePath, valuesReached } from '../query/paths.ts';
import type { PipelineEnvironment } from './environment.ts';
import { compileExpression } from './expression.ts';
import { withField } from './shape-stages.ts';
import { splitPipeline } from './split-pipeline.ts';
import type { RunPipeline, StageMaker } from './stage.ts';

interface Lookup {
  from: string;
  as: string;
  localField?: string;
  foreignField?: string;
  variables: Document;
  pipeline: readonly Document[];
}

const FIELDS = new Set(['from', 'as', 'localField', 'foreignField', 'let', 'pipeline']);

export const lookup =
  (runPipeline: RunPipeline): StageMaker =>
  (operand, environment) => {
    const spec = parse(operand);
    const { read } = environment;
    if (!read) throw new MongoError(238, '$lookup is not available here');
    const filterOf = joinFilter(spec);
    const variables = Object.entries(spec.variables).map(
      ([name, expression]) => [name, compileExpression(expression, environment)] as const,
    );
    const { filter: pushed, rest } = beginning(spec.pipeline);
    const known = new Map<string, Document[]>();

    const find = (filter: Document, inner: PipelineEnvironment): Document[] => {
      const joined = Object.keys(pushed).length > 0 ? { $and: [filter, pushed] } : filter;
      return [...runPipeline(rest, read(spec.from, joined), inner)];
    };
    const found = (document: Document): Document[] => {
      const filter = filterOf(document);
      if (variables.length > 0) {
        const values = variables.map(([name, evaluate]) => [name, evaluate(document) ?? null] as const);
        return find(filter, {
          ...environment,
          variables: { ...environment.variables, ...Object.fromEntries(values) },
        });
      }
      const key = encodeKey(filter).toString('latin1');
      const before = known.get(key);
      if (before) return before;
      const documents = find(filter, environment);
      known.set(key, documents);
      return documents;
    };
    return function* (source) {
      for (const document of source) yield withField(document, spec.as.split('.'), found(document));
    };
  };

function parse(operand: unknown): Lookup {
  if (!isDocument(operand)) throw failedToParse('the $lookup specification must be an object');
  const unknown = Object.keys(operand).find((name) => !FIELDS.has(name));
  if (unknown) throw failedToParse(`unknown argument to $lookup: ${unknown}`);
  const { from, as, localField, foreignField, let: variables = {}, pipeline } = operand;
  if (typeof from !== 'string') throw failedToParse("$lookup needs 'from', the name of a collection");
  if (typeof as !== 'string' || as === '') throw failedToParse("must specify 'as' field for a $lookup");
  const both = typeof localField === 'string' && typeof foreignField === 'string';
  if (!both && (localField !== undefined || foreignField !== undefined || pipeline === undefined)) {
    throw failedToParse('$lookup requires both localField and foreignField, or a pipeline');
  }
  if (!isDocument(variables)) throw failedToParse('$lookup argument let must be an object');
  if (pipeline !== undefined && !Array.isArray(pipeline)) throw failedToParse("'pipeline' must be an array");
  const stages = (pipeline ?? []) as Document[];
  return both
    ? { from, as, localField, foreignField, variables, pipeline: stages }
    : { from, as, variables, pipeline: stages };
}

/** A leading `$match` is asked of the collection together with the equality. */
const beginning = (pipeline: readonly Document[]): { filter: Document; rest: readonly Document[] } => {
  const { filter, sort, skip, limit, rest } = splitPipeline(pipeline);
  const stages = [
    ...(sort ? [{ $sort: sort }] : []),
    ...(skip ? [{ $skip: skip }] : []),
    ...(limit ? [{ $limit: limit }] : []),
  ];
  return { filter, rest: [...stages, ...rest] };
};

/** A missing local field equals a missing or null foreign one. */
function joinFilter({ localField, foreignField }: Lookup): (document: Document) => Document {
  if (localField === undefined || foreignField === undefined) return () => ({});
  const path = parsePath(localField);
  return (document) => {
    const reached = valuesReached(document, path);
    const values = reached.length > 0 ? reached : [null];
    if (values.length === 1) return { [foreignField]: { $eq: values[0] } };
    if (!values.some(isRegex)) return { [foreignField]: { $in: values } };
    return { $or: values.map((value) => ({ [foreignField]: { $eq: value } })) };
  };
}
