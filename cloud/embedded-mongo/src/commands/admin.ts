// Looking after the server: statistics, fsync, and the private command that copies the data while writes go on.
import { resolve } from 'node:path';
import { MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import { collectionName } from '../reads/options.ts';
import { copyData } from '../storage/copy.ts';
import type { Collection } from '../storage/collection.ts';
import { recordKey } from '../storage/keys.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { SERVER_VERSION } from './handshake.ts';

function serverStatus({ services }: CommandContext): Document {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return {
    host: services.address,
    version: SERVER_VERSION,
    process: 'embedded-mongo',
    pid: process.pid,
    uptime: process.uptime(),
    metrics: { cursor: { open: { total: services.cursors.size } }, groups: services.claims.commits },
    cpu: { user, system },
    mem: { rss, heapUsed },
    ok: 1,
  };
}

function dbStats(context: CommandContext): Document {
  const collections = context.services.catalogue.all(context.db);
  return {
    db: context.db,
    collections: collections.length,
    objects: sum(collections.map(({ count }) => count)),
    dataSize: sum(collections.map((collection) => dataSize(context, collection))),
    indexes: sum(collections.map(({ indexes }) => indexes.length)),
    ok: 1,
  };
}

function collStats(context: CommandContext): Document {
  const name = collectionName(context.command, 'collStats');
  const collection = context.services.catalogue.get(context.db, name);
  return {
    ns: `${context.db}.${name}`,
    count: collection?.count ?? 0,
    size: collection ? dataSize(context, collection) : 0,
    nindexes: collection?.indexes.length ?? 0,
    capped: false,
    ok: 1,
  };
}

function dataSize({ services, deadline }: CommandContext, { id }: Collection): number {
  let size = 0;
  for (const [, bytes] of services.store.range(recordKey(id, 0), recordKey(id + 1, 0))) {
    deadline.tick();
    size += bytes.length;
  }
  return size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function backup({ services, command }: CommandContext): Promise<Document> {
  if (!services.isLocalSocket) throw new MongoError(13, 'linyingBackup is only answered on a local socket');
  if (typeof command.to !== 'string' || command.to === '')
    throw new MongoError(2, 'linyingBackup needs a folder in `to`');
  const to = resolve(command.to);
  await copyData(services.store, to);
  return { to, ok: 1 };
}

export const adminCommands: CommandTable = {
  serverStatus: { kind: 'plain', run: serverStatus },
  dbStats: { kind: 'plain', run: dbStats },
  collStats: { kind: 'plain', run: collStats },
  // Every acknowledged write is on disk already.
  fsync: { kind: 'plain', run: () => ({ numFiles: 1, ok: 1 }) },
  linyingBackup: { kind: 'plain', run: backup },
};
