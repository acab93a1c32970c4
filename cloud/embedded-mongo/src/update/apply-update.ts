/** Applies an update to a document: operators, a replacement, or a pipeline. */
import { runPipeline } from '../aggregation/run-pipeline.ts';
import type { Document } from '../bson/index.ts';
import { clone, ownField, valuesEqual } from '../bson/index.ts';
import { MongoError } from '../errors.ts';
import { compilePosition } from '../query/compile-filter.ts';
import { isReplacement, parseUpdate } from './parse-update.ts';
import { targets } from './target.ts';

export type Update = Document | readonly Document[];

export interface UpdateOptions {
  /** The filter that found the document: names the element of the positional `$`. */
  filter?: Document;
  arrayFilters?: readonly Document[];
  /** True when the document is being made by an upsert: `$setOnInsert` counts. */
  upsert?: boolean;
  now: Date;
}

const isPipeline = (update: Update): update is readonly Document[] => Array.isArray(update);

/** A new document; the given one stays as it is. Compare encoded bytes to know whether it changed. */
export function applyUpdate(document: Document, update: Update, options: UpdateOptions): Document {
  if (isPipeline(update)) return withId(document, throughPipeline(document, update, options));
  if (isReplacement(update)) return replace(document, update);
  return withId(document, change(document, update, options));
}

/** Throws what applyUpdate would throw about the update itself, also when there is no document. */
export function checkUpdate(update: Update, options: UpdateOptions): void {
  if (isPipeline(update)) throughPipeline({}, update, options);
  else if (isReplacement(update)) checkReplacement(update);
  else parseUpdate(update, options.arrayFilters);
}

function change(document: Document, update: Document, options: UpdateOptions): Document {
  const { changes, filters } = parseUpdate(update, options.arrayFilters);
  const result = clone(document);
  const context = { upsert: options.upsert === true, now: options.now };
  const position = (): number | undefined => options.filter && compilePosition(options.filter)(document);
  for (const { operator, parts, operand } of changes) {
    const paths = parts.some((part) => part.startsWith('$'))
      ? targets(result, parts, { position, filters })
      : [parts];
    for (const path of paths) operator(result, path, operand, context);
  }
  return result;
}

/** The _id never changes; a document without one (in an upsert) may get one, and has it first. */
function withId(before: Document, after: Document): Document {
  const id = ownField(before, '_id');
  if (id === undefined) return '_id' in after ? { _id: after._id, ...after } : after;
  if (!('_id' in after)) throw immutableId();
  if (!valuesEqual(id, after._id)) throw immutableId();
  return after;
}

const immutableId = (): MongoError =>
  new MongoError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");

function replace(document: Document, replacement: Document): Document {
  checkReplacement(replacement);
  const id = ownField(document, '_id');
  const result = clone(replacement);
  if (id === undefined) return '_id' in result ? { _id: result._id, ...result } : result;
  if ('_id' in result && !valuesEqual(result._id, id)) {
    throw new MongoError(
      66,
      "After applying the update, the (immutable) field '_id' was found to have been altered",
    );
  }
  delete result._id;
  return { _id: id, ...result };
}

function checkReplacement(replacement: Document): void {
  const wrong = Object.keys(replacement).find((name) => name.startsWith('$'));
  if (wrong) {
    throw new MongoError(
      52,
      `The dollar ($) prefixed field '${wrong}' is not allowed in a replacement document.`,
    );
  }
}

const PIPELINE_STAGES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

function throughPipeline(document: Document, stages: readonly Document[], options: UpdateOptions): Document {
  for (const stage of stages) {
    const name = Object.keys(stage)[0] ?? '';
    if (!PIPELINE_STAGES.has(name))
      throw new MongoError(72, `${name} is not allowed to be used within an update`);
  }
  if (options.arrayFilters?.length)
    throw new MongoError(9, 'Cannot specify arrayFilters and a pipeline update');
  const [result = {}] = runPipeline(stages, [clone(document)], { now: options.now });
  const id = ownField(document, '_id');
  return id === undefined || '_id' in result ? result : { _id: id, ...result };
}
