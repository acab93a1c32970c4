// Measures the server through the real driver and prints one JSON line a figure: `npm run bench -w cloud/embedded-mongo`.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, ObjectId } from 'mongodb';
import type { Collection } from 'mongodb';
import { startEmbeddedMongo } from './index.ts';

const DOCUMENTS = 20_000;
const SECONDS = 2;
const WARM_UP = 300;
const GROUPS = 500;

interface Person {
  _id: ObjectId;
  email: string;
  name: string;
  group: number;
  visits: number;
  at: Date;
  tags: string[];
  address: { street: string; city: string };
  note: string;
}

const dir = mkdtempSync(join(tmpdir(), 'embedded-mongo-bench-'));
const server = await startEmbeddedMongo({ dir });
const client = new MongoClient(server.uri, { maxPoolSize: 40 });
try {
  await measureAll(client.db('bench').collection<Person>('people'));
} finally {
  await client.close();
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function measureAll(people: Collection<Person>): Promise<void> {
  await people.createIndexes([{ key: { email: 1 }, unique: true }, { key: { group: 1, at: -1 } }]);
  const ids: ObjectId[] = [];
  for (let from = 0; from < DOCUMENTS; from += 1_000) {
    const batch = Array.from({ length: 1_000 }, (_, offset) => person(from + offset));
    ids.push(...batch.map(({ _id }) => _id));
    await people.insertMany(batch);
  }
  let next = DOCUMENTS;
  const someId = (): ObjectId => ids[Math.floor(Math.random() * ids.length)] ?? new ObjectId();
  const operations: Record<string, () => Promise<unknown>> = {
    ping: () => client.db('admin').command({ ping: 1 }),
    insertOne: () => people.insertOne(person(next++)),
    findOne: () => people.findOne({ _id: someId() }),
    findOneByEmail: () => people.findOne({ email: email(Math.floor(Math.random() * DOCUMENTS)) }),
    page20: () =>
      people
        .find({ group: Math.floor(Math.random() * GROUPS) })
        .sort({ at: -1 })
        .limit(20)
        .toArray(),
    updateOne: () => people.updateOne({ _id: someId() }, { $inc: { visits: 1 } }),
    transactionOf2: () => twoInserts(people, () => next++),
  };
  for (const [operation, run] of Object.entries(operations)) {
    for (const callers of [1, 32]) await measure(operation, callers, run);
  }
  await measureBesideScans(people, someId);
}

async function twoInserts(people: Collection<Person>, nextNumber: () => number): Promise<void> {
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await people.insertOne(person(nextNumber()), { session });
      await people.insertOne(person(nextNumber()), { session });
    }),
  );
}

/** Twelve point callers while one caller scans the whole collection without an index. */
async function measureBesideScans(people: Collection<Person>, someId: () => ObjectId): Promise<void> {
  let isScanning = true;
  let scans = 0;
  const scanning = (async () => {
    while (isScanning) {
      await people.aggregate([{ $group: { _id: '$address.city', visits: { $sum: '$visits' } } }]).toArray();
      scans++;
    }
  })();
  await measure('findOneBesideScans', 12, () => people.findOne({ _id: someId() }));
  isScanning = false;
  await scanning;
  print({ operation: 'scansMeanwhile', perSecond: Math.round(scans / SECONDS) });
}

async function measure(operation: string, callers: number, run: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < WARM_UP; i++) await run();
  const times: number[] = [];
  const cpuBefore = await serverCpu();
  const begun = performance.now();
  const until = begun + SECONDS * 1_000;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < until) {
        const from = performance.now();
        await run();
        times.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  const cpuMicros = Math.round(((await serverCpu()) - cpuBefore) / times.length);
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
  const perSecond = Math.round(times.length / seconds);
  const load = Number(loadavg()[0]?.toFixed(1));
  print({ operation, callers, perSecond, p50Ms: at(0.5), p99Ms: at(0.99), cpuMicros, load });
}

/** Microseconds of processor time the server has used, which other load on the machine does not change. */
async function serverCpu(): Promise<number> {
  const status = await client.db('admin').admin().serverStatus();
  const { user, system } = status.cpu as { user: number; system: number };
  return user + system;
}

function email(number: number): string {
  return `person${number}@example.com`;
}

function person(number: number): Person {
  return {
    _id: new ObjectId(),
    email: email(number),
    name: `Person Number ${number}`,
    group: number % GROUPS,
    visits: 0,
    at: new Date(1.7e12 + number * 1_000),
    tags: [`a${number % 7}`, `b${number % 11}`, 'c'],
    address: { street: `${number} Main Street`, city: `City ${number % 100}` },
    note: 'x'.repeat(120),
  };
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
