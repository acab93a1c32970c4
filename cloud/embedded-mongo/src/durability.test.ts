import { afterAll, beforeAll, expect, it } from 'vitest';
import { backup } from './index.ts';
import { TestServer } from './testing/test-server.ts';
import { verifyFolder } from './testing/verify-store.ts';
import { Load } from './testing/load.ts';

const ROUNDS = 3;
const WRITERS = 32;
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({}, { retryWrites: false });
});
afterAll(() => server.dispose());

it('kill -9 under load loses no acknowledged write, shows no half transaction, leaves no index out of step', async () => {
  const load = new Load();
  await load.prepare(server.db);
  for (let round = 0; round < ROUNDS; round++) {
    const writers = load.run(server.client, WRITERS);
    await load.untilAcknowledged(400 * (round + 1));
    await server.kill();
    await writers;
    expect(await verifyFolder(server.dir)).toEqual([]);
    await server.open();
    expect(await load.lost(server.db)).toEqual([]);
    expect(await load.halfTransactions(server.db)).toEqual([]);
  }
  expect(load.acknowledged).toBeGreaterThanOrEqual(400 * ROUNDS);
});

it('a backup taken while writes go on is one consistent moment, and serves in the place of the original', async () => {
  const load = new Load();
  await load.prepare(server.db, 'meanwhile');
  const before = new Load();
  await before.prepare(server.db, 'before');
  await before.runUntil(server.client, 50);
  const writers = load.run(server.client, 8);
  await load.untilAcknowledged(50);
  const byCommand = `${server.dir}/copy by command`;
  const byFolder = `${server.dir}/copy by folder`;
  await backup(server.server.uri, byCommand);
  await backup(server.dir, byFolder);
  load.stop();
  await writers;
  expect(await verifyFolder(byCommand)).toEqual([]);
  expect(await verifyFolder(byFolder)).toEqual([]);
  await expect(backup(server.dir, byFolder)).rejects.toThrow('already holds a database');
  await server.stop();
  const restored = await TestServer.over(byCommand);
  expect(await before.lost(restored.db)).toEqual([]);
  expect(await load.halfTransactions(restored.db)).toEqual([]);
  await restored.stop();
});
