/** A resident's file: one aggregate with consents and the family members whom the resident has let in. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { defineModel } from '../../kernel/database/model.ts';
import type { ConsentPurpose, PersonTag, Relation } from '../contract.constants.ts';
import type { Point } from '../contract.views.ts';
import { communityFields } from '../rules/community.ts';

export interface Home {
  addressId: string;
  text: string;
  communityId: string;
  communityName: string;
  communityPath: string;
  gridId: string;
  gridName: string;
  location: Point;
}

export interface ConsentRecord {
  purpose: ConsentPurpose;
  version: number;
  granted: boolean;
  at: Date;
}

/** A relative who may act for this resident, by the resident's own consent. */
export interface FamilyRecord {
  id: string;
  relativeId: string;
  relation: Relation;
  how: 'code' | 'onSite';
  at: Date;
  until: Date;
  /** What was said on site, and who wrote it down. */
  note?: string;
  recordedBy?: string;
  endedAt?: Date;
}

export interface ResidentDocument extends Aggregate {
  /** Absent for people without WeChat, and after erasure. */
  openid?: string;
  /** Fingerprint by which a colleague's bound WeChat account finds this openid. */
  openidIndex?: string;
  name: string;
  phone?: string;
  phoneIndex?: string;
  phoneMasked?: string;
  idNumber?: string;
  idNumberIndex?: string;
  birthYear?: number;
  /** 0 to 3, see verificationLevels. */
  verificationLevel: number;
  home?: Home;
  /** Path of the home's grid; staff see the residents below their own unit. Empty without a home. */
  path: string;
  tags: PersonTag[];
  elderMode: boolean;
  /** Every answer ever given, oldest first; the last one per purpose holds. */
  consents: ConsentRecord[];
  family: FamilyRecord[];
  invitation?: { codeIndex: string; expiresAt: Date };
  registeredAt: Date;
  erasedAt?: Date;
}

const { Mixed } = Schema.Types;

export const ResidentModel = defineModel<ResidentDocument>({
  name: 'Resident',
  collection: 'residents',
  retention: 'resident',
  encrypted: { phone: 'phone', idNumber: 'idNumber' },
  shardKey: '_id hashed',
  paths: {
    single: ['path'],
    follow: ({ home, path }: ResidentDocument, communityOf) =>
      home ? { home: { ...home, ...communityFields(communityOf(path)) } } : {},
  },
  aggregate: true,
  schema: new Schema(
    {
      _id: String,
      openid: String,
      openidIndex: String,
      name: String,
      phone: String,
      phoneIndex: String,
      phoneMasked: String,
      idNumber: String,
      idNumberIndex: String,
      birthYear: Number,
      verificationLevel: Number,
      home: Mixed,
      path: String,
      tags: [String],
      elderMode: Boolean,
      consents: [Mixed],
      family: [
        {
          _id: false,
          id: { type: String },
          relativeId: String,
          relation: String,
          how: String,
          at: Date,
          until: Date,
          note: String,
          recordedBy: String,
          endedAt: Date,
        },
      ],
      invitation: { type: { codeIndex: String, expiresAt: Date }, default: undefined },
      registeredAt: Date,
      erasedAt: Date,
    },
    { minimize: false },
  )
    .index({ openid: 1 }, { unique: true, partialFilterExpression: { openid: { $exists: true } } })
    .index({ openidIndex: 1 })
    .index({ path: 1, _id: -1 })
    .index({ phoneIndex: 1 })
    .index({ idNumberIndex: 1 })
    .index({ 'family.relativeId': 1 })
    .index({ erasedAt: 1 }, { partialFilterExpression: { erasedAt: { $exists: true } } })
    .index(
      { 'invitation.codeIndex': 1 },
      { unique: true, partialFilterExpression: { 'invitation.codeIndex': { $exists: true } } },
    ),
});
