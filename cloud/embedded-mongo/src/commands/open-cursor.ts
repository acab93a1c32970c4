// Answers a reading command with its first batch and keeps a cursor for the rest.
import { LocalSource } from '../cursors/batch-source.ts';
import type { BatchSource } from '../cursors/batch-source.ts';
import { encode } from '../language.ts';
import type { Document } from '../language.ts';
import { asNumber, isTrue, numberOf } from '../numbers.ts';
import { asDocument } from '../reads/options.ts';
import { read } from '../reads/read.ts';
import type { ReadName } from '../reads/read.ts';
import { SnapshotView } from '../storage/snapshot-view.ts';
import { cursorReply } from '../wire/reply.ts';
import type { CommandContext } from './command.ts';

const FIRST_BATCH = 101;

/** A read beside the writer, in the reader thread, or inside the open transaction. */
export function openSource(context: CommandContext, name: ReadName, belongsInReader: boolean): BatchSource {
  const { services, db, command, transaction, deadline } = context;
  const { catalogue, readers, store } = services;
  if (belongsInReader && !transaction && readers.size > 0) return readers.open(name, db, command, deadline);
  const snapshot = transaction ? undefined : new SnapshotView(store);
  const release = (): void => snapshot?.release();
  const view = transaction ?? snapshot;
  if (!view) throw new Error('a read needs a view');
  return new LocalSource(read(name, { view, catalogue, db, command, tick: deadline.tick }), release);
}

/** The only document of a read that gives one. */
export async function answerOf(source: BatchSource): Promise<Uint8Array> {
  const { array } = await source.next(2);
  // One element: the array's length, the element's type and name "0", then the document itself.
  return array.subarray(7, array.length - 1);
}

export async function firstBatch(
  context: CommandContext,
  namespace: string,
  source: BatchSource,
): Promise<Uint8Array> {
  const { services, command, deadline, transaction } = context;
  const isSingle = isTrue(command.singleBatch) || asNumber(command.limit) < 0;
  const { array, isLast } = await source.next(firstBatchSize(command));
  if (isLast || isSingle) {
    if (!isLast) source.close();
    return cursorReply(0n, namespace, 'firstBatch', array);
  }
  const id = services.cursors.add({ namespace, source, deadline });
  transaction?.onEnd(() => services.cursors.kill(id));
  return cursorReply(id, namespace, 'firstBatch', array);
}

/** A cursor over documents made on the spot, such as the list of collections. */
export function listCursor(
  context: CommandContext,
  namespace: string,
  documents: readonly Document[],
): Promise<Uint8Array> {
  return firstBatch(context, namespace, new LocalSource(documents.map(encode)));
}

function firstBatchSize(command: Document): number {
  return numberOf(command.batchSize) ?? numberOf(asDocument(command.cursor)?.batchSize) ?? FIRST_BATCH;
}
