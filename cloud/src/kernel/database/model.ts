/** defineModel(): a mongoose model that says how long its documents are kept and how it would be sharded. */
import mongoose from 'mongoose';
import type { Model, Schema } from 'mongoose';

/** Data class of a collection; the retention job and the tests read it, so a model cannot go without. */
export type Retention =
  | 'technical' // leases, keys, deliveries: expires by itself
  | 'session' // sign-in state: expires by itself
  | 'audit' // at least 6 months, append-only
  | 'configuration' // units, categories, rules: kept while in use
  | 'staff' // files of people who work here
  | 'resident' // personal data of residents: deletable on demand
  | 'record'; // requests and other case files: kept as the archive rules say

export type CommunityOf = (path: string) => { id: string; name: string; path: string } | undefined;

export interface UnitPaths {
  /** Fields by which the documents are found; every other copy in them follows, too. */
  single?: readonly string[];
  lists?: readonly string[];
  /** One of the lists that holds every path above the others as well. */
  scopes?: string;
  /** Fields that change beside the paths, once these have followed: the community that a place lies in. */
  follow?: (document: never, communityOf: CommunityOf) => object;
}

export interface ModelDefinition {
  name: string;
  collection: string;
  schema: Schema;
  retention: Retention;
  /** The shard key for a sharded cluster, as text for operators. */
  shardKey: string;
  /** Where encrypted values lie, and the field name that they are bound to. */
  encrypted?: Readonly<Record<string, string>>;
  /** Copies of units' paths in its documents: they follow when a unit moves. */
  paths?: UnitPaths;
  /** Carries version, events and keys: the dispatcher looks here for undelivered events. */
  aggregate?: true;
}

export interface RegisteredModel extends ModelDefinition {
  model: Model<never>;
}

const registry: RegisteredModel[] = [];

/** Every model of the process, in order of definition. */
export const registeredModels = (): readonly RegisteredModel[] => registry;

export function defineModel<Document>(definition: ModelDefinition): Model<Document> {
  const { name, collection, schema } = definition;
  schema.set('versionKey', false);
  schema.set('autoIndex', false);
  schema.set('autoCreate', false);
  schema.set('id', false);
  if (definition.aggregate) addAggregateFields(schema);
  const model = mongoose.model<Document>(name, schema as Schema<Document>, collection);
  registry.push({ ...definition, model: model as unknown as Model<never> });
  return model;
}

function addAggregateFields(schema: Schema): void {
  const { Mixed } = mongoose.Schema.Types;
  schema.add({
    version: { type: Number, required: true },
    events: { type: [Mixed], default: [] },
    pendingSince: Date,
    lease: String,
    keys: { type: [Mixed], default: [] },
  });
  schema.index({ pendingSince: 1 }, { partialFilterExpression: { pendingSince: { $exists: true } } });
}
