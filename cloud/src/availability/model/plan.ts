/** When a worker works or a room is open: the usual week, and the dates on which it is otherwise. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { ResourceKind } from '../contract.constants.ts';
import type { PlanException } from '../contract.ts';

export interface WeeklyFrame {
  /** Monday 1. */
  weekday: number;
  /** Minutes after midnight in Asia/Shanghai; the end is not part of it. */
  from: number;
  to: number;
}

/** `_id` is the id of the worker or the room. */
export interface PlanDocument extends Aggregate {
  kind: ResourceKind;
  /** Absent while duty hours or office hours stand in for it. */
  weekly?: WeeklyFrame[];
  dailyMaximum?: number;
  weeklyMinutes?: number;
  exceptions: PlanException[];
}

const { Mixed } = Schema.Types;

export const PlanModel = defineModel<PlanDocument>({
  name: 'WorkPlan',
  collection: 'workPlans',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({
    _id: String,
    kind: String,
    weekly: { type: [Mixed], default: undefined },
    dailyMaximum: Number,
    weeklyMinutes: Number,
    exceptions: [Mixed],
  }),
});
