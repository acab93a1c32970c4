/** The plan: goals with a measure, values over time, reviews. */
import type { GoalResult } from '../contract.constants.ts';
import * as deeds from '../rules/deeds.ts';
import { caseCommand, type OnCase } from './case-command.ts';

export const setGoal = caseCommand<OnCase & deeds.GoalInput>({
  action: 'goal',
  perform: ({ file, deed, input }) => deeds.setGoal(file, deed, input),
});

export const endGoal = caseCommand<OnCase & { goalId: string; result: GoalResult; words: string }>({
  action: 'endGoal',
  perform: ({ file, deed, input }) => deeds.endGoal(file, deed, input),
});

export const measure = caseCommand<OnCase & deeds.MeasureInput>({
  action: 'measure',
  perform: ({ file, deed, input }) => deeds.measure(file, deed, input),
});

export const review = caseCommand<OnCase & deeds.ReviewInput>({
  action: 'review',
  perform: ({ file, deed, input }) => deeds.review(file, deed, input),
});
