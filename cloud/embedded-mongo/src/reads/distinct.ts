// The distinct command.
import { distinctValues, encode, typeMismatch } from '../language.ts';
import type { Document } from '../language.ts';
import { find } from '../storage/find.ts';
import type { ReadContext } from './context.ts';
import { asDocument, collectionName, findOptions } from './options.ts';

export function* distinct(context: ReadContext): Generator<Uint8Array, void> {
  const { key } = context.command;
  if (typeof key !== 'string')
    throw typeMismatch("BSON field 'distinct.key' is the wrong type, expected type 'string'");
  yield encode({ values: distinctValues(documents(context), key), ok: 1 });
}

function* documents({ view, catalogue, db, command, tick }: ReadContext): Generator<Document, void> {
  const collection = catalogue.get(db, collectionName(command, 'distinct'));
  if (!collection) return;
  const filter = asDocument(command.query) ?? {};
  for (const found of find(view, collection, filter, findOptions(collection, command, tick)))
    yield found.document;
}
