/** State and workers of every case file, compared at night with what its timeline says. */
import { timelineCheck } from '../kernel/timeline-check.ts';
import { CaseModel } from './model/case-model.ts';
import { replay, storedFacts } from './rules/replay.ts';

export const caseTimelines = [
  timelineCheck(CaseModel, { derive: ({ timeline }) => replay(timeline), stored: storedFacts }),
];
