/** What is stored of the catalogue: one document a category, a deadline policy, a calendar. */
import { Schema } from 'mongoose';
import type { CalendarDefinition } from '../kernel/calendar.ts';
import type { Aggregate } from '../kernel/aggregate.ts';
import { defineModel } from '../kernel/database/model.ts';
import type { Category, DeadlinePolicy } from './contract.ts';

/** `_id` is the code. */
export type CategoryDocument = Aggregate & Omit<Category, 'code' | 'version'>;
/** `_id` is the code. */
export type PolicyDocument = Aggregate & Omit<DeadlinePolicy, 'code' | 'version'>;
/** `_id` is the id of the unit. */
export type CalendarDocument = Aggregate &
  Omit<CalendarDefinition, 'id'> & { unitName: string; unitPath: string };

const { Mixed } = Schema.Types;

export const CategoryModel = defineModel<CategoryDocument>({
  name: 'Category',
  collection: 'categories',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({
    _id: String,
    parentCode: String,
    name: String,
    icon: String,
    active: Boolean,
    defaultUrgency: String,
    order: Number,
    deadlinePolicyCode: String,
  }),
});

export const PolicyModel = defineModel<PolicyDocument>({
  name: 'DeadlinePolicy',
  collection: 'deadlinePolicies',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({ _id: String, name: String, limits: Mixed, reminders: [Number], ladder: [Mixed] }),
});

export const CalendarModel = defineModel<CalendarDocument>({
  name: 'WorkingCalendar',
  collection: 'calendars',
  retention: 'configuration',
  shardKey: '_id hashed',
  paths: { single: ['unitPath'] },
  aggregate: true,
  schema: new Schema({
    _id: String,
    unitName: String,
    unitPath: String,
    name: String,
    week: Mixed,
    followsPublicHolidays: Boolean,
    overrides: [Mixed],
  }),
});
