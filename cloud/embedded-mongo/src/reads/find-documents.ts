// The documents a find command gives; without a projection their stored bytes go out untouched.
import { compileByteProjection, compileFilter, compileProjection, encode } from '../language.ts';
import type { Document } from '../language.ts';
import { find } from '../storage/find.ts';
import type { Found } from '../storage/find.ts';
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
  const show = projection && Object.keys(projection).length > 0 ? shown(projection, filter) : bytesOf;
  const collection = catalogue.get(db, collectionName(command, 'find'));
  if (!collection) {
    compileFilter(filter);
    return;
  }
  for (const found of find(view, collection, filter, findOptions(collection, command, tick))) {
    yield show(found);
  }
}

const bytesOf = ({ bytes }: Found): Uint8Array => bytes;

function shown(projection: Document, filter: Document): (found: Found) => Uint8Array {
  const project = compileProjection(projection, filter);
  const projectBytes = compileByteProjection(projection);
  return projectBytes ? ({ bytes }) => projectBytes(bytes) : ({ document }) => encode(project(document));
}
