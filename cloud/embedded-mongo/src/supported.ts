/** What the language understands, read from the tables that carry it out. */
import { ACCUMULATORS } from './aggregation/accumulators.ts';
import { EXPRESSION_OPERATORS } from './aggregation/mingo-operators.ts';
import { STAGES } from './aggregation/run-pipeline.ts';
import { TOP_LEVEL_OPERATORS } from './query/compile-filter.ts';
import { FIELD_OPERATORS } from './query/field-operators.ts';
import { UPDATE_OPERATORS } from './update/operators.ts';

const names = (table: object): string[] => Object.keys(table).sort();

export const supported = {
  queryOperators: [...names(TOP_LEVEL_OPERATORS), ...names(FIELD_OPERATORS)],
  updateOperators: names(UPDATE_OPERATORS),
  stages: names(STAGES),
  accumulators: names(ACCUMULATORS),
  expressionOperators: [...EXPRESSION_OPERATORS].sort(),
} as const;
