/** What is stored of routing: the draft and every published rule set, the examples and the models of the suggester. */
import { Schema } from 'mongoose';
import type { Aggregate } from '../kernel/aggregate.ts';
import { defineModel } from '../kernel/database/model.ts';
import type { RoutingRule } from './contract.ts';

/** `_id` is `draft` or `v` with the number; a published set never changes, the newest is the one in force. */
export interface RuleSetDocument extends Aggregate {
  number: number;
  rules: RoutingRule[];
  /** Of the draft: false once it was published, until somebody saves the next one. */
  open?: boolean;
  publishedAt?: Date;
  publishedBy?: { id: string; name: string };
}

/** One message with the category that a person gave it; `_id` is the id of the request or of the seed. */
export interface ExampleDocument {
  _id: string;
  text: string;
  categoryCode: string;
  at: Date;
}

/** `_id` counts the trainings. Weights are packed: one row of floats a class. */
export interface ModelDocument {
  _id: number;
  trainedAt: Date;
  /** An example that it learned from was taken back. */
  outdated?: true;
  exampleCount: number;
  labels: string[];
  grams: string;
  rarity: Buffer;
  weights: Buffer[];
  biases: number[];
  sharpness: number;
}

const { Mixed } = Schema.Types;

export const RuleSetModel = defineModel<RuleSetDocument>({
  name: 'RuleSet',
  collection: 'ruleSets',
  retention: 'configuration',
  shardKey: '_id hashed',
  aggregate: true,
  schema: new Schema({
    _id: String,
    number: Number,
    rules: [Mixed],
    open: Boolean,
    publishedAt: Date,
    publishedBy: Mixed,
  }).index({ number: -1 }),
});

export const ExampleModel = defineModel<ExampleDocument>({
  name: 'SuggesterExample',
  collection: 'suggesterExamples',
  retention: 'record',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, text: String, categoryCode: String, at: Date }).index({ at: -1 }),
});

export const SuggesterModel = defineModel<ModelDocument>({
  name: 'SuggesterModel',
  collection: 'suggesterModels',
  retention: 'technical',
  shardKey: '_id hashed',
  schema: new Schema({
    _id: Number,
    trainedAt: Date,
    outdated: Boolean,
    exampleCount: Number,
    labels: [String],
    grams: String,
    rarity: Buffer,
    weights: [Buffer],
    biases: [Number],
    sharpness: Number,
  }),
});
