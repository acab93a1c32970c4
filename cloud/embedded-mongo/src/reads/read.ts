// The reading commands as streams of encoded documents; the same code runs beside the writer and in the reader.
import { aggregate } from './aggregate.ts';
import { count } from './count.ts';
import { distinct } from './distinct.ts';
import { findDocuments } from './find-documents.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import type { ReadView } from '../storage/views.ts';
import type { Document } from '../language.ts';

export interface ReadContext {
  view: ReadView;
  catalogue: Catalogue;
  db: string;
  command: Document;
  tick: () => void;
}

const reads = { find: findDocuments, aggregate, count, distinct };
export type ReadName = keyof typeof reads;

/** `count` and `distinct` give exactly one document: their answer. */
export function read(name: ReadName, context: ReadContext): Iterable<Uint8Array> {
  return reads[name](context);
}
