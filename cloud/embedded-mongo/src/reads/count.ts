// The count command.
import { encode } from '../language.ts';
import { countMatching } from '../storage/find.ts';
import type { ReadContext } from './context.ts';
import { asDocument, collectionName, findOptions } from './options.ts';

export function* count({ view, catalogue, db, command, tick }: ReadContext): Generator<Uint8Array, void> {
  const collection = catalogue.get(db, collectionName(command, 'count'));
  const filter = asDocument(command.query) ?? {};
  const n = collection ? countMatching(view, collection, filter, findOptions(collection, command, tick)) : 0;
  yield encode({ n, ok: 1 });
}
