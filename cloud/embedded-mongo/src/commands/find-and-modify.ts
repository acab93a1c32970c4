// The findAndModify command: change or remove one document and answer it as it was or as it is.
import { compileProjection, failedToParse } from '../language.ts';
import type { Document } from '../language.ts';
import { isTrue } from '../numbers.ts';
import { asDocument, collectionName } from '../reads/options.ts';
import type { WriteView } from '../storage/views.ts';
import { changeOf, changeRecord, pick, upsertRecord } from './change.ts';
import type { Command, CommandContext, CommandTable } from './command.ts';

function findAndModify(context: CommandContext, view: WriteView): Document {
  const { command } = context;
  check(command);
  return isTrue(command.remove) ? removeOne(context, view) : changeOne(context, view);
}

function check({ remove, update, new: wantsNew, upsert }: Document): void {
  if (isTrue(remove) && update !== undefined)
    throw failedToParse('Cannot specify both an update and remove=true');
  if (isTrue(remove) && isTrue(wantsNew)) {
    throw failedToParse(
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  }
  if (isTrue(remove) && isTrue(upsert))
    throw failedToParse('Cannot specify both upsert=true and remove=true');
  if (!isTrue(remove) && update === undefined) {
    throw failedToParse('Either an update or remove=true must be specified');
  }
}

function removeOne(context: CommandContext, view: WriteView): Document {
  const { command, services } = context;
  const collection = services.catalogue.get(context.db, nameOf(context));
  const filter = asDocument(command.query) ?? {};
  const [found] = collection ? pick(context, view, collection, filter, cutOf(command)) : [];
  if (!collection || !found) return { lastErrorObject: { n: 0 }, value: null, ok: 1 };
  services.records.remove(view, collection, found);
  return { lastErrorObject: { n: 1 }, value: projected(command, found.document), ok: 1 };
}

function changeOne(context: CommandContext, view: WriteView): Document {
  const { command, db, services } = context;
  const { catalogue } = services;
  const change = changeOf(context, command.query, command.update, command.arrayFilters);
  const isUpsert = isTrue(command.upsert);
  const collection = isUpsert
    ? catalogue.ensure(view, db, nameOf(context))
    : catalogue.get(db, nameOf(context));
  const [found] = collection ? pick(context, view, collection, change.filter, cutOf(command)) : [];
  if (collection && found) {
    const before = found.document;
    const { document } = changeRecord(context, view, collection, found, change);
    const value = projected(command, isTrue(command.new) ? document : before);
    return { lastErrorObject: { n: 1, updatedExisting: true }, value, ok: 1 };
  }
  if (!collection || !isUpsert)
    return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 };
  const document = upsertRecord(context, view, collection, change);
  return {
    lastErrorObject: { n: 1, updatedExisting: false, upserted: document._id },
    value: isTrue(command.new) ? projected(command, document) : null,
    ok: 1,
  };
}

function nameOf({ command, name }: CommandContext): string {
  return collectionName(command, name);
}

function cutOf({ sort, hint, collation }: Document): Document {
  return { sort, hint, collation, limit: 1 };
}

function projected({ fields, query }: Document, document: Document): Document {
  const projection = asDocument(fields);
  return projection && Object.keys(projection).length > 0
    ? compileProjection(projection, asDocument(query))(document)
    : document;
}

const command: Command = { kind: 'write', isTransactional: true, run: findAndModify };

export const findAndModifyCommands: CommandTable = { findAndModify: command, findandmodify: command };
