import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from './embedded-mongo.ts';
import { LOCK_FILE } from './storage/folder-lock.ts';
import { TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.start({ readers: 0 });
});
afterEach(() => server.dispose());

describe('a data folder', () => {
  it('takes one server; a second is told who has it, and the first goes on', async () => {
    const { pid } = server.server;
    await expect(startEmbeddedMongo({ dir: server.dir })).rejects.toThrow(`is in use by process ${pid}`);
    expect(await server.db.admin().ping()).toMatchObject({ ok: 1 });
  });

  it('is free again after kill -9, and after a stop', async () => {
    await server.db.collection('c').insertOne({ a: 1 });
    await server.kill();
    await server.open();
    await server.stop();
    await server.open();
    expect(await server.db.collection('c').countDocuments()).toBe(1);
  });

  it('is free when its lock names a process that is somebody else by now', async () => {
    await server.kill();
    const stale = { pid: process.ppid, address: join(server.dir, 'mongo-1.sock') };
    writeFileSync(join(server.dir, LOCK_FILE), JSON.stringify(stale));
    await server.open();
    expect(await server.db.admin().ping()).toMatchObject({ ok: 1 });
  });

  it('is taken by exactly one of three that start together', async () => {
    await server.stop();
    const starts = await Promise.allSettled([1, 2, 3].map(() => startEmbeddedMongo({ dir: server.dir })));
    const started = starts.filter((start) => start.status === 'fulfilled');
    expect(started).toHaveLength(1);
    await Promise.all(started.map(({ value }) => value.stop()));
  });
});

it('a server on a port serves there', async () => {
  const onPort = await TestServer.start({ port: 0, readers: 0 });
  expect(onPort.server.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\//);
  expect(await onPort.db.admin().ping()).toMatchObject({ ok: 1 });
  await onPort.dispose();
});
