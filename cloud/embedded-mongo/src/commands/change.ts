// Changing, inserting or removing what a filter finds: shared by update, delete and findAndModify.
import { ObjectId } from 'bson';
import { applyUpdate, buildUpsert, checkUpdate, encode, MongoError, valuesEqual } from '../language.ts';
import type { Document, Update, UpdateOptions } from '../language.ts';
import { asDocument, findOptions } from '../reads/options.ts';
import type { Collection } from '../storage/collection.ts';
import { find } from '../storage/find.ts';
import type { Found } from '../storage/find.ts';
import type { WriteView } from '../storage/views.ts';
import type { CommandContext } from './command.ts';
import { checkStorable } from './insert.ts';

export interface Change {
  filter: Document;
  update: Update;
  options: UpdateOptions;
}

/** Reads and checks the update of a statement. */
export function changeOf(
  context: CommandContext,
  filter: unknown,
  update: unknown,
  arrayFilters: unknown,
): Change {
  if (update === null || typeof update !== 'object') {
    throw new MongoError(9, 'Update argument must be either an object or an array');
  }
  const options: UpdateOptions = {
    filter: asDocument(filter) ?? {},
    arrayFilters: Array.isArray(arrayFilters) ? (arrayFilters as Document[]) : undefined,
    now: context.now,
  };
  checkUpdate(update as Update, options);
  return { filter: asDocument(filter) ?? {}, update: update as Update, options };
}

/** What a statement's filter finds, taken before anything is written. */
export function pick(
  context: CommandContext,
  view: WriteView,
  collection: Collection,
  filter: Document,
  statement: Document,
): Found[] {
  const options = findOptions(collection, { let: context.command.let, ...statement }, context.deadline.tick);
  return [...find(view, collection, filter, options)];
}

export interface Changed {
  isModified: boolean;
  document: Document;
}

export function changeRecord(
  { services: { records } }: CommandContext,
  view: WriteView,
  collection: Collection,
  found: Found,
  { update, options }: Change,
): Changed {
  const document = applyUpdate(found.document, update, options);
  const bytes = encode(document);
  if (bytes.equals(found.bytes)) return { isModified: false, document };
  if (!valuesEqual(document._id, found.document._id)) {
    throw new MongoError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  checkStorable(document, bytes);
  records.update(view, collection, found, bytes, document);
  return { isModified: true, document };
}

export function upsertRecord(
  { services: { records } }: CommandContext,
  view: WriteView,
  collection: Collection,
  { filter, update, options }: Change,
): Document {
  const { _id: id = new ObjectId(), ...rest } = buildUpsert(filter, update, { ...options, upsert: true });
  const document = { _id: id, ...rest };
  const bytes = encode(document);
  checkStorable(document, bytes);
  records.insert(view, collection, bytes, document);
  return document;
}
