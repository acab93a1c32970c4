// The documents a find command gives; without a projection their stored bytes go out untouched.
import { compileFilter, compileProjection, encode } from '../language.ts';
import { find } from '../storage/find.ts';
import type { ReadContext } from './context.ts';
import { asDocument, collectionName, findOptions } from './options.ts';

export function* findDocuments({
  view,
  catalogue,
  db,
  command,
  tick,
}: ReadContext): Generator<Uint8Array, void> {
  const filter = asDocument(command.filter) ?? {};
  const projection = asDocument(command.projection);
  const project =
    projection && Object.keys(projection).length > 0 ? compileProjection(projection, filter) : undefined;
  const collection = catalogue.get(db, collectionName(command, 'find'));
  if (!collection) {
    compileFilter(filter);
    return;
  }
  for (const found of find(view, collection, filter, findOptions(collection, command, tick))) {
    yield project ? encode(project(found.document)) : found.bytes;
  }
}
