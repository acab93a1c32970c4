/** State, returns and clocks of every request, compared at night with what its timeline says. */
import { timelineCheck } from '../kernel/timeline-check.ts';
import { RequestModel } from './model/request-model.ts';
import { withWholeTimeline } from './queries/timeline.ts';
import { replay, storedFacts } from './rules/replay.ts';

export const requestTimelines = [
  timelineCheck(RequestModel, {
    derive: ({ timeline }) => replay(timeline),
    stored: storedFacts,
    whole: withWholeTimeline,
  }),
];
