/** A person who works here: posts, skills, duty, and what proves who they are. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { Role, Skill } from '../contract.constants.ts';

export interface StaffPost {
  unitId: string;
  role: Role;
}

export interface StaffLeave {
  id: string;
  from: Date;
  to: Date;
  reason?: string;
}

export interface StaffDocument extends Aggregate {
  username: string;
  name: string;
  /** Encrypted; `phoneIndex` finds it. */
  phone: string;
  phoneIndex: string;
  posts: StaffPost[];
  /** Paths of the posts' units: what decides in whose scope the person is. */
  unitPaths: string[];
  skills: Skill[];
  capacity: number;
  /** Minutes after midnight in Asia/Shanghai. */
  dutyFrames: { weekday: number; from: number; to: number }[];
  leaves: StaffLeave[];
  onDuty: boolean;
  passwordHash?: string;
  /** Encrypted secret of the second factor; present once it has been confirmed. */
  totpSecret?: string;
  /** The last time step that was used: a code works once. */
  totpStep?: number;
  /** Fingerprint of the bound WeChat account. */
  wechatIndex?: string;
  lastSignIn?: { at: Date; ip: string };
  disabledAt?: Date;
  /** Long after the account was closed the person is taken out of it; nobody can open it again. */
  personRemovedAt?: Date;
  createdAt: Date;
}

export const staffCollection = 'staff';

export const StaffModel = defineModel<StaffDocument>({
  name: 'Staff',
  collection: staffCollection,
  retention: 'staff',
  encrypted: { phone: 'phone', totpSecret: 'totpSecret' },
  shardKey: '_id hashed',
  paths: { lists: ['unitPaths'] },
  aggregate: true,
  schema: new Schema({
    _id: String,
    username: String,
    name: String,
    phone: String,
    phoneIndex: String,
    posts: [{ _id: false, unitId: String, role: String }],
    unitPaths: [String],
    skills: [String],
    capacity: Number,
    dutyFrames: [{ _id: false, weekday: Number, from: Number, to: Number }],
    leaves: [{ _id: false, id: String, from: Date, to: Date, reason: String }],
    onDuty: Boolean,
    passwordHash: String,
    totpSecret: String,
    totpStep: Number,
    wechatIndex: String,
    lastSignIn: { at: Date, ip: String },
    disabledAt: Date,
    personRemovedAt: Date,
    createdAt: Date,
  })
    .index({ username: 1 }, { unique: true })
    .index({ unitPaths: 1 })
    .index({ wechatIndex: 1 }, { unique: true, sparse: true }),
});
