/** A database is a connection string, or a folder that an embedded server opens for as long as it is needed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import { backup, startEmbeddedMongo } from '@linying/embedded-mongo';
import { copyPrefix } from './left-copies.ts';

export type Db = mongoose.mongo.Db;

/** Documents that expire while they are read or compared would look like lost ones. */
const noExpiry = { ttlSeconds: 86_400 };

export const isUri = (place: string): boolean => /^mongodb(\+srv)?:\/\//.test(place);

/** Runs `work` on the database as it is; a folder must not be served by another process. */
export async function withDatabase<T>(place: string, name: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (isUri(place)) return connected(place, name, work);
  const server = await startEmbeddedMongo({ dir: place, ...noExpiry });
  try {
    return await connected(server.uri, name, work);
  } finally {
    await server.stop();
  }
}

/** Runs `work` on one moment of a folder, from a temporary copy: its own server may run and write meanwhile. */
export async function withCopyOf<T>(place: string, name: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (isUri(place)) return connected(place, name, work);
  const temporary = await mkdtemp(path.join(tmpdir(), copyPrefix));
  try {
    await backup(place, temporary);
    return await withDatabase(temporary, name, work);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function connected<T>(uri: string, name: string, work: (db: Db) => Promise<T>): Promise<T> {
  const client = new mongoose.mongo.MongoClient(uri, {
    serverSelectionTimeoutMS: 15_000,
    writeConcern: { w: 'majority', journal: true },
  });
  try {
    await client.connect();
    return await work(client.db(name));
  } finally {
    await client.close();
  }
}
