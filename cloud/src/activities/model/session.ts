/** One meeting of a course, with its roll: who came when, and who was fetched by whom. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { Attendance, Programme, SessionState } from '../contract.constants.ts';

export interface RollMark {
  enrolmentId: string;
  attendance: Attendance;
  arrivedAt?: Date;
  leftAt?: Date;
  /** The named person who fetched the child. */
  pickUpId?: string;
  pickedUpBy?: string;
  /** Who marked it last, and when: on a phone without a network long before it arrives here. */
  byId: string;
  at?: Date;
}

export interface SessionDocument extends Aggregate {
  courseId: string;
  courseName: string;
  programme: Programme;
  unitPath: string;
  place: string;
  teacherId?: string;
  teacherName: string;
  roomId?: string;
  start: Date;
  end: Date;
  state: SessionState;
  /** What stands against the teacher's or the room's time. */
  clash?: string;
  topic?: string;
  cancelReason?: string;
  photoIds: string[];
  roll: RollMark[];
}

export const SessionModel = defineModel<SessionDocument>({
  name: 'CourseSession',
  collection: 'courseSessions',
  retention: 'record',
  shardKey: '_id hashed',
  aggregate: true,
  paths: { single: ['unitPath'] },
  schema: new Schema({
    _id: String,
    courseId: String,
    courseName: String,
    programme: String,
    unitPath: String,
    place: String,
    teacherId: String,
    teacherName: String,
    roomId: String,
    start: Date,
    end: Date,
    state: String,
    clash: String,
    topic: String,
    cancelReason: String,
    photoIds: [String],
    roll: [Schema.Types.Mixed],
  })
    .index({ courseId: 1, start: 1 })
    .index({ unitPath: 1, start: 1 })
    .index({ teacherId: 1, start: 1 }, { partialFilterExpression: { teacherId: { $exists: true } } })
    .index({ roomId: 1, start: 1 }, { partialFilterExpression: { roomId: { $exists: true } } }),
});
