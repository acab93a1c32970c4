// The count command.
import { encode } from '../language.ts';
import { find } from '../storage/find.ts';
import type { ReadContext } from './context.ts';
import { asDocument, collectionName, findOptions } from './options.ts';

export function* count({ view, catalogue, db, command, tick }: ReadContext): Generator<Uint8Array, void> {
  const collection = catalogue.get(db, collectionName(command, 'count'));
  let n = 0;
  if (collection) {
    const found = find(
      view,
      collection,
      asDocument(command.query) ?? {},
      findOptions(collection, command, tick),
    );
    for (const _ of found) n++;
  }
  yield encode({ n, ok: 1 });
}
