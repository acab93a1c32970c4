/** Runs a pipeline over a stream of documents, each stage pulling from the one before. */
import type { Document } from '../bson/index.ts';
import { isDocument } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import type { PipelineEnvironment } from './environment.ts';
import { count, limit, match, sample, skip, sortWithin } from './flow-stages.ts';
import { group, sortByCount } from './group.ts';
import { lookup } from './lookup.ts';
import { addFieldsStage, project, replaceRoot, replaceWith, unset, unwind } from './shape-stages.ts';
import type { RunPipeline, Stage, StageMaker } from './stage.ts';
import { wholeNumber } from './stage.ts';

/** Every stage is read before the first document is asked for. */
export const runPipeline: RunPipeline = (stages, source, environment) =>
  compilePipeline(stages, environment)(source);

const facet: StageMaker = (operand, environment) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw new MongoError(40169, 'the $facet specification must be a non-empty object');
  }
  const pipelines = Object.keys(operand).map((name) => {
    const stages = operand[name];
    if (!Array.isArray(stages))
      throw new MongoError(40170, `arguments to $facet must be arrays, ${name} is not`);
    if (stages.some((stage) => isDocument(stage) && '$facet' in stage)) {
      throw new MongoError(40600, '$facet is not allowed to be used within a $facet stage');
    }
    return [name, compilePipeline(stages as Document[], environment)] as const;
  });
  return function* (source) {
    const documents = [...source];
    yield Object.fromEntries(pipelines.map(([name, run]) => [name, [...run(documents)]]));
  };
};

export const STAGES: Readonly<Record<string, StageMaker>> = {
  $match: match,
  $sort: sortWithin(0),
  $limit: limit,
  $skip: skip,
  $count: count,
  $sample: sample,
  $group: group,
  $sortByCount: sortByCount,
  $project: project,
  $addFields: addFieldsStage,
  $set: addFieldsStage,
  $unset: unset,
  $unwind: unwind,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $facet: facet,
  $lookup: lookup(runPipeline),
};

function compilePipeline(stages: readonly Document[], environment: PipelineEnvironment): Stage {
  const compiled = stages.map((stage, i) => compileStage(stage, stages[i + 1], environment));
  return (source) => compiled.reduce((documents, stage) => stage(documents), source);
}

function compileStage(stage: Document, next: Document | undefined, environment: PipelineEnvironment): Stage {
  const names = isDocument(stage) ? Object.keys(stage) : [];
  const [name = ''] = names;
  if (names.length !== 1) {
    throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  const maker = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (!maker) throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
  const following = name === '$sort' ? wholeNumber(next?.$limit) : NaN;
  return (following > 0 ? sortWithin(following) : maker)(stage[name], environment);
}
