// The reader thread: scans and aggregations over its own view of the store, beside the writer.
import { parentPort, workerData } from 'node:worker_threads';
import { LocalSource } from '../cursors/batch-source.ts';
import { Deadline } from '../deadline.ts';
import { decode, MongoError } from '../language.ts';
import { read } from '../reads/read.ts';
import { Catalogue } from '../storage/catalogue.ts';
import { catalogueVersionKey } from '../storage/keys.ts';
import { SnapshotView } from '../storage/snapshot-view.ts';
import { Store } from '../storage/store.ts';
import type { ReaderAnswer, ReaderData, ReaderRequest } from './protocol.ts';

interface OpenRead {
  source: LocalSource;
  deadline: Deadline;
}

const { dir } = workerData as ReaderData;
const store = new Store(dir);
const open = new Map<number, OpenRead>();
let catalogue: Catalogue | undefined;
let catalogueVersion: Buffer | undefined;

parentPort?.on('message', (request: ReaderRequest) => {
  try {
    serve(request);
  } catch (error) {
    open.delete(request.cursor);
    const { message } = error as Error;
    answer({ cursor: request.cursor, code: error instanceof MongoError ? error.code : 1, message });
  }
});

function serve(request: ReaderRequest): void {
  if (request.kind === 'open') {
    open.set(request.cursor, start(request));
    return;
  }
  const reading = open.get(request.cursor);
  if (request.kind === 'close') {
    reading?.source.close();
    open.delete(request.cursor);
    return;
  }
  if (!reading) return;
  reading.deadline.restart();
  const { array, isLast } = reading.source.next(request.size);
  if (isLast) open.delete(request.cursor);
  answer({ cursor: request.cursor, array, isLast });
}

function start({ name, db, command: bytes }: ReaderRequest & { kind: 'open' }): OpenRead {
  const command = decode(bytes);
  const deadline = new Deadline(command.maxTimeMS);
  // Whatever was acknowledged before this request is in the snapshot taken now.
  store.refresh();
  const view = new SnapshotView(store);
  const documents = read(name, { view, catalogue: currentCatalogue(), db, command, tick: deadline.tick });
  return { deadline, source: new LocalSource(documents, () => view.release()) };
}

function currentCatalogue(): Catalogue {
  const version = store.get(catalogueVersionKey);
  if (!catalogue || !version || !catalogueVersion?.equals(version)) {
    catalogue = new Catalogue(store);
    catalogueVersion = version;
  }
  return catalogue;
}

function answer(message: ReaderAnswer): void {
  parentPort?.postMessage(message);
}
