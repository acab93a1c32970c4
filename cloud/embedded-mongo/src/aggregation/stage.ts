/** What a stage of a pipeline is, and checks that several stages share. */
import type { Document } from '../bson/index.ts';
import { isNumeric, toNumber } from '../bson/index.ts';
import type { PipelineEnvironment } from './environment.ts';

export type Stage = (source: Iterable<Document>) => Iterable<Document>;

/** Reads a stage's operand, with all complaints about it, before any document flows. */
export type StageMaker = (operand: unknown, environment: PipelineEnvironment) => Stage;

/** How a stage runs a pipeline of its own. */
export type RunPipeline = (
  stages: readonly Document[],
  source: Iterable<Document>,
  environment: PipelineEnvironment,
) => Iterable<Document>;

/** NaN for everything that is not a whole number. */
export function wholeNumber(value: unknown): number {
  const number = isNumeric(value) ? toNumber(value) : NaN;
  return Number.isInteger(number) ? number : NaN;
}
