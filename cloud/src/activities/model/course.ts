/** A course: what is taught, where and when, and how many places are taken. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { CourseState, Programme } from '../contract.constants.ts';

export interface Meeting {
  /** Monday 1. */
  weekday: number;
  /** Minutes after midnight in Asia/Shanghai. */
  from: number;
  to: number;
}

export interface CourseDocument extends Aggregate {
  programme: Programme;
  name: string;
  summary: string;
  unitId: string;
  unitPath: string;
  /** Who lives below this path may sign up. */
  areaPath: string;
  place: string;
  teacherId?: string;
  teacherName: string;
  roomId?: string;
  weekly: Meeting[];
  firstDay: string;
  lastDay: string;
  skipDays: string[];
  capacity: number;
  /** Places taken; never above the capacity. */
  taken: number;
  minAge?: number;
  maxAge?: number;
  materials?: string;
  forChildren: boolean;
  state: CourseState;
  createdAt: Date;
}

export const CourseModel = defineModel<CourseDocument>({
  name: 'Course',
  collection: 'courses',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  paths: { single: ['unitPath', 'areaPath'] },
  schema: new Schema({
    _id: String,
    programme: String,
    name: String,
    summary: String,
    unitId: String,
    unitPath: String,
    areaPath: String,
    place: String,
    teacherId: String,
    teacherName: String,
    roomId: String,
    weekly: [{ _id: false, weekday: Number, from: Number, to: Number }],
    firstDay: String,
    lastDay: String,
    skipDays: [String],
    capacity: Number,
    taken: Number,
    minAge: Number,
    maxAge: Number,
    materials: String,
    forChildren: Boolean,
    state: String,
    createdAt: Date,
  }).index({ unitPath: 1, state: 1 }),
});
