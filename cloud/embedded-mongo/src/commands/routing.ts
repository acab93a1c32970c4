// Decides which reads go to the reader thread: those that may look at many documents before they answer.
import { splitPipeline } from '../language.ts';
import type { Document, Plan } from '../language.ts';
import { aggregatedCollection, pipelineOf } from '../reads/aggregate.ts';
import { asDocument, findOptions } from '../reads/options.ts';
import type { Collection } from '../storage/collection.ts';
import { looksAtMore, planFind } from '../storage/find.ts';
import type { FindOptions } from '../storage/find.ts';
import type { ReadView } from '../storage/views.ts';
import type { CommandContext } from './command.ts';

/** Looking at a collection or at ids of this number costs less than asking another thread. */
const SMALL = 300;
/** Of an index range so many entries are looked at to see whether it is worth the other thread. */
const PEEKED = 100;
/** The stage that reads another collection. */
const JOIN = '$lookup';

/** A find answers batch by batch, so only an unindexed search or a sort in memory is long work. */
export function findIsLong(context: CommandContext, collection: Collection): boolean {
  const { command } = context;
  const filter = asDocument(command.filter) ?? {};
  if (collection.count <= SMALL) return false;
  const options = findOptions(collection, command);
  if (Object.keys(filter).length === 0 && !options.sort) return false;
  const plan = planFor(context, collection, filter, options);
  if (plan.kind === 'collectionScan') return true;
  return options.sort !== undefined && !plan.providesSort && readsMuch(context, plan, collection);
}

/** Counts and distinct values read everything they match. */
export function scanIsLong(context: CommandContext, collection: Collection): boolean {
  if (collection.count <= SMALL) return false;
  const filter = asDocument(context.command.query) ?? {};
  const plan = planFor(context, collection, filter, findOptions(collection, context.command));
  return readsMuch(context, plan, collection);
}

export function aggregateIsLong(context: CommandContext): boolean {
  const { catalogue } = context.services;
  const pipeline = pipelineOf(context.command);
  if (pipeline.some((stage) => JOIN in stage || '$facet' in stage)) return true;
  const collection = catalogue.get(context.db, aggregatedCollection(context.command));
  if (!collection || collection.count <= SMALL) return false;
  const { filter, sort } = splitPipeline(pipeline);
  const { hint } = context.command;
  const shared = findOptions(collection, { hint });
  return readsMuch(context, planFor(context, collection, filter, { ...shared, sort }), collection);
}

function planFor(
  context: CommandContext,
  collection: Collection,
  filter: Document,
  options: FindOptions,
): Plan {
  return planFind(viewOf(context), collection, filter, options);
}

const viewOf = ({ transaction, services }: CommandContext): ReadView => transaction ?? services.writer.view;

function readsMuch(context: CommandContext, plan: Plan, collection: Collection): boolean {
  if (plan.kind === 'collectionScan') return true;
  if (plan.kind === 'ids') return plan.keys.length > SMALL;
  return looksAtMore(viewOf(context), collection, plan, PEEKED);
}
