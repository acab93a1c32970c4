/** State, time and provider of every appointment, compared at night with what its timeline says. */
import { timelineCheck } from '../kernel/timeline-check.ts';
import { AppointmentModel } from './model/appointment-model.ts';
import { replay, storedFacts } from './rules/replay.ts';

export const appointmentTimelines = [
  timelineCheck(AppointmentModel, { derive: ({ timeline }) => replay(timeline), stored: storedFacts }),
];
