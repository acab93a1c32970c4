/** Takes off a pipeline what a find can do better: filter, sort, skip and limit at its beginning. */
import type { Document } from '../bson/index.ts';
import { isDocument } from '../bson/index.ts';
import { wholeNumber } from './stage.ts';

export interface SplitPipeline {
  filter: Document;
  sort?: Document;
  skip: number;
  /** 0 is no limit. */
  limit: number;
  rest: readonly Document[];
}

export function splitPipeline(stages: readonly Document[]): SplitPipeline {
  const split: SplitPipeline = { filter: {}, skip: 0, limit: 0, rest: stages };
  let taken = 0;
  while (taken < stages.length && take(split, stages[taken] as Document)) taken++;
  return { ...split, rest: stages.slice(taken) };
}

/** What is malformed stays in the pipeline, which complains about it. */
function take(split: SplitPipeline, stage: Document): boolean {
  const [name, ...others] = Object.keys(stage);
  if (name === undefined || others.length > 0) return false;
  const operand = stage[name];
  const count = wholeNumber(operand);
  if (name === '$match' && isDocument(operand)) return takeMatch(split, operand);
  if (name === '$sort' && isDocument(operand) && Object.keys(operand).length > 0) {
    if (split.sort || split.skip || split.limit) return false;
    split.sort = operand;
    return true;
  }
  if (name === '$skip' && count >= 0 && !split.limit) {
    split.skip += count;
    return true;
  }
  if (name !== '$limit' || !(count > 0)) return false;
  split.limit = split.limit ? Math.min(split.limit, count) : count;
  return true;
}

function takeMatch(split: SplitPipeline, filter: Document): boolean {
  if (split.skip || split.limit || hasExpression(filter)) return false;
  const empty = Object.keys(split.filter).length === 0;
  split.filter = empty ? filter : { $and: [split.filter, filter] };
  return true;
}

/** `$expr` may need variables and the time, which only the pipeline has. */
function hasExpression(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasExpression);
  return (
    isDocument(value) && Object.keys(value).some((name) => name === '$expr' || hasExpression(value[name]))
  );
}
