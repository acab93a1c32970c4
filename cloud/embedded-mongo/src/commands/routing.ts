// Decides which reads go to the reader thread: those that may look at many documents before they answer.
import { splitPipeline } from '../language.ts';
import type { Document, Plan } from '../language.ts';
import { aggregatedCollection, pipelineOf } from '../reads/aggregate.ts';
import { asDocument, findOptions } from '../reads/options.ts';
import type { Collection } from '../storage/collection.ts';
import { planFind } from '../storage/find.ts';
import type { FindOptions } from '../storage/find.ts';
import type { CommandContext } from './command.ts';

/** Looking at so few documents costs less than asking another thread. */
const SMALL = 300;
/** An index range over a collection of this size is worth the other thread when all of it must be read. */
const MEDIUM = 2_000;
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
  return options.sort !== undefined && !plan.providesSort && readsMuch(plan, collection);
}

/** Counts and distinct values read everything they match. */
export function scanIsLong(context: CommandContext, collection: Collection): boolean {
  if (collection.count <= SMALL) return false;
  const filter = asDocument(context.command.query) ?? {};
  const plan = planFor(context, collection, filter, findOptions(collection, context.command));
  return readsMuch(plan, collection);
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
  return readsMuch(planFor(context, collection, filter, { ...shared, sort }), collection);
}

function planFor(
  { transaction, services }: CommandContext,
  collection: Collection,
  filter: Document,
  options: FindOptions,
): Plan {
  return planFind(transaction ?? services.writer.view, collection, filter, options);
}

function readsMuch(plan: Plan, collection: Collection): boolean {
  if (plan.kind === 'collectionScan') return true;
  if (plan.kind === 'ids') return plan.keys.length > SMALL;
  return (
    collection.count > MEDIUM && !(plan.kind === 'index' && isUniquePoint(plan.name, plan.points, collection))
  );
}

function isUniquePoint(name: string, points: boolean, collection: Collection): boolean {
  return points && collection.index(name)?.isUnique === true;
}
