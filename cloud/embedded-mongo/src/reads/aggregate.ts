// The aggregate command: what a find can answer is answered by one, the stages left run over its documents.
import { badValue, encode, runPipeline, splitPipeline, typeMismatch } from '../language.ts';
import type { Document } from '../language.ts';
import { asNumber } from '../numbers.ts';
import type { Collection } from '../storage/collection.ts';
import { countMatching, find } from '../storage/find.ts';
import type { FindOptions, Found } from '../storage/find.ts';
import type { ReadContext } from './context.ts';
import { asDocument, collectionName, findOptions } from './options.ts';

export function* aggregate(context: ReadContext): Generator<Uint8Array, void> {
  const { command, tick } = context;
  const { filter, rest, ...cut } = splitPipeline(pipelineOf(command));
  const collection = context.catalogue.get(context.db, aggregatedCollection(command));
  const options = collection && { ...optionsOf(context, collection), ...cut };
  const counted = countField(rest);
  if (counted !== undefined) {
    const n = collection && options ? countMatching(context.view, collection, filter, options) : 0;
    if (n > 0) yield encode({ _id: counted.id, [counted.field]: n });
    return;
  }
  const found = collection && options ? find(context.view, collection, filter, options) : [];
  const environment = {
    now: new Date(),
    variables: asDocument(command.let),
    read: (name: string, wanted: Document) => readOther(context, name, wanted),
  };
  for (const document of runPipeline(rest, documentsOf(found), environment)) {
    tick();
    yield encode(document);
  }
}

export function pipelineOf(command: Document): readonly Document[] {
  const { pipeline } = command;
  if (!Array.isArray(pipeline)) throw typeMismatch("'pipeline' option must be specified as an array");
  return pipeline as Document[];
}

export function aggregatedCollection(command: Document): string {
  if (typeof command.aggregate !== 'string') throw badValue('an aggregation here needs a collection');
  return collectionName(command, 'aggregate');
}

function optionsOf({ command, tick }: ReadContext, collection: Collection): FindOptions {
  const { hint, let: variables, collation } = command;
  return findOptions(collection, { hint, let: variables, collation }, tick);
}

function* readOther(
  { view, catalogue, db, tick }: ReadContext,
  name: string,
  filter: Document,
): Generator<Document, void> {
  const collection = catalogue.get(db, name);
  if (collection) yield* documentsOf(find(view, collection, filter, { now: new Date(), tick }));
}

function* documentsOf(found: Iterable<Found>): Generator<Document, void> {
  for (const { document } of found) yield document;
}

/** Drivers count documents by grouping all under one constant: no document needs decoding for that. */
function countField(stages: readonly Document[]): { id: unknown; field: string } | undefined {
  const group = stages.length === 1 ? asDocument(stages[0]?.$group) : undefined;
  if (!group || typeof group._id === 'string' || (group._id !== null && typeof group._id === 'object'))
    return undefined;
  const fields = Object.keys(group).filter((name) => name !== '_id');
  const [field] = fields;
  if (fields.length !== 1 || field === undefined) return undefined;
  return asNumber(asDocument(group[field])?.$sum) === 1 ? { id: group._id ?? null, field } : undefined;
}
