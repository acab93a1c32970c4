// The reading commands as streams of encoded documents; the same code runs beside the writer and in the reader.
import { aggregate } from './aggregate.ts';
import type { ReadContext } from './context.ts';
import { count } from './count.ts';
import { distinct } from './distinct.ts';
import { findDocuments } from './find-documents.ts';

const reads = { find: findDocuments, aggregate, count, distinct };
export type ReadName = keyof typeof reads;

/** `count` and `distinct` give exactly one document: their answer. */
export function read(name: ReadName, context: ReadContext): Iterable<Uint8Array> {
  return reads[name](context);
}
