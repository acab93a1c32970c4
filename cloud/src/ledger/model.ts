/** What the ledger keeps: accounts with two numbers each, entries that nobody changes, and holds that settle once. */
import { Schema } from 'mongoose';
import type { ActorReference } from '../kernel/actor.ts';
import { defineModel } from '../kernel/database/model.ts';
import type { EntryKind } from './contract.constants.ts';
import type { Funds, Posting } from './rules.ts';

export type AccountDocument = Funds & { _id: string };

/** What an entry or a hold is about, in another domain. */
export interface Reference {
  type: string;
  id: string;
}

export interface EntryDocument {
  _id: string;
  /** Of whoever asked for it: the same key again finds this entry. */
  key: string;
  inputHash: string;
  kind: EntryKind;
  /** They sum to zero. */
  postings: Posting[];
  reference?: Reference;
  /** The entry that this one takes back; nothing is taken back twice. */
  reverses?: string;
  reason: string;
  by: ActorReference;
  at: Date;
}

export interface HoldDocument {
  /** Of the caller's making. */
  _id: string;
  inputHash: string;
  account: string;
  points: number;
  reference: Reference;
  reason: string;
  by: ActorReference;
  at: Date;
  state: 'held' | 'posted' | 'voided';
  settledAt?: Date;
}

const { Mixed } = Schema.Types;

/** Only residents' accounts are kept: a system account would be in every write, and its sum follows from the postings. */
export const AccountModel = defineModel<AccountDocument>({
  name: 'LedgerAccount',
  collection: 'ledgerAccounts',
  retention: 'record',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, available: Number, held: Number }),
});

export const EntryModel = defineModel<EntryDocument>({
  name: 'LedgerEntry',
  collection: 'ledgerEntries',
  retention: 'record',
  shardKey: '_id hashed',
  schema: new Schema({
    _id: String,
    key: String,
    inputHash: String,
    kind: String,
    postings: [Mixed],
    reference: Mixed,
    reverses: String,
    reason: String,
    by: Mixed,
    at: Date,
  })
    .index({ key: 1 }, { unique: true })
    .index({ reverses: 1 }, { unique: true, partialFilterExpression: { reverses: { $exists: true } } })
    .index({ 'postings.account': 1, at: -1, _id: -1 })
    // Words of long ago.
    .index({ at: 1 }),
});

export const HoldModel = defineModel<HoldDocument>({
  name: 'LedgerHold',
  collection: 'ledgerHolds',
  retention: 'record',
  shardKey: '_id hashed',
  schema: new Schema({
    _id: String,
    inputHash: String,
    account: String,
    points: Number,
    reference: Mixed,
    reason: String,
    by: Mixed,
    at: Date,
    state: String,
    settledAt: Date,
  })
    .index({ account: 1, state: 1, at: -1 })
    .index({ settledAt: 1 }),
});
