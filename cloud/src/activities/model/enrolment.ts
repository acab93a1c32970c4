/** One person's place in a course, a child's with its guardian and the people who may fetch it. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { EnrolmentState, PickUpRelation } from '../contract.constants.ts';

export interface PickUpPerson {
  id: string;
  name: string;
  relation: PickUpRelation;
  phone: string;
}

/** What is known of a child, kept encrypted as one piece of JSON (个人信息保护法: data of under 14 is sensitive). */
export interface ChildFacts {
  name: string;
  care?: string;
  pickUps: PickUpPerson[];
}

/** A lesson to come at an hour at which the person has something else: it does not keep that hour free. */
export interface StoredClash {
  sessionId: string;
  start: Date;
  /** In words: “家访”的预约. */
  with: string;
}

export interface EnrolmentDocument extends Aggregate {
  courseId: string;
  unitPath: string;
  /** `resident/<id>` or `child/<fingerprint of guardian and name>`: nobody is in a course twice. */
  participantKey: string;
  /** The resident who comes; absent for a child. */
  residentId?: string;
  /** A resident's name; a child's is in `child`. */
  name?: string;
  birthYear?: number;
  /** Encrypted. */
  child?: string;
  /** Who signed up: the person, a relative, or the guardian. */
  bookedBy: string;
  /** Whoever may read and change it: the person and who signed up. */
  residentIds: string[];
  consent: { guardianAt?: Date; photos: boolean; photosAt: Date };
  state: EnrolmentState;
  /** True until withdrawn; the unique index looks at it. */
  active?: true;
  /** Absent without any. */
  clashes?: StoredClash[];
  at: Date;
  withdrawnAt?: Date;
}

export const EnrolmentModel = defineModel<EnrolmentDocument>({
  name: 'Enrolment',
  collection: 'enrolments',
  retention: 'record',
  encrypted: { child: 'child' },
  shardKey: '_id hashed',
  aggregate: true,
  paths: { single: ['unitPath'] },
  schema: new Schema({
    _id: String,
    courseId: String,
    unitPath: String,
    participantKey: String,
    residentId: String,
    name: String,
    birthYear: Number,
    child: String,
    bookedBy: String,
    residentIds: [String],
    consent: { guardianAt: Date, photos: Boolean, photosAt: Date },
    state: String,
    active: Boolean,
    clashes: { type: [Schema.Types.Mixed], default: undefined },
    at: Date,
    withdrawnAt: Date,
  })
    .index(
      { courseId: 1, participantKey: 1 },
      { unique: true, partialFilterExpression: { active: { $exists: true } } },
    )
    .index({ courseId: 1, state: 1, at: 1, _id: 1 })
    .index({ residentIds: 1, at: -1 }),
});
