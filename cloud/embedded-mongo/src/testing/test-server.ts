// A server of a test's own over a temporary folder, with a driver connected to it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Db, MongoClientOptions } from 'mongodb';
import { startEmbeddedMongo } from '../embedded-mongo.ts';
import type { EmbeddedMongo, EmbeddedMongoOptions } from '../embedded-mongo.ts';

export class TestServer {
  readonly dir: string;
  readonly #options: Partial<EmbeddedMongoOptions>;
  readonly #clientOptions: MongoClientOptions;
  #running: { server: EmbeddedMongo; client: MongoClient } | undefined;

  private constructor(
    dir: string,
    options: Partial<EmbeddedMongoOptions>,
    clientOptions: MongoClientOptions,
  ) {
    this.dir = dir;
    this.#options = options;
    this.#clientOptions = clientOptions;
  }

  static async start(
    options: Partial<EmbeddedMongoOptions> = {},
    clientOptions: MongoClientOptions = {},
  ): Promise<TestServer> {
    // A path with a space: some people have one.
    return TestServer.over(mkdtempSync(join(tmpdir(), 'embedded mongo-')), options, clientOptions);
  }

  /** A server over a folder that is there already. */
  static async over(
    dir: string,
    options: Partial<EmbeddedMongoOptions> = {},
    clientOptions: MongoClientOptions = {},
  ): Promise<TestServer> {
    const server = new TestServer(dir, options, clientOptions);
    await server.open();
    return server;
  }

  get server(): EmbeddedMongo {
    return this.#now.server;
  }

  get client(): MongoClient {
    return this.#now.client;
  }

  get db(): Db {
    return this.client.db('test');
  }

  async open(): Promise<void> {
    const server = await startEmbeddedMongo({ dir: this.dir, ...this.#options });
    const client = new MongoClient(server.uri, {
      maxPoolSize: 64,
      serverSelectionTimeoutMS: 1_000,
      ...this.#clientOptions,
    });
    await client.connect();
    this.#running = { server, client };
  }

  /** kill -9: nothing is flushed, closed or tidied. */
  async kill(): Promise<void> {
    const { server, client } = this.#now;
    process.kill(server.pid, 'SIGKILL');
    await server.stop();
    await client.close(true);
    this.#running = undefined;
  }

  async stop(): Promise<void> {
    await this.#running?.client.close(true);
    await this.#running?.server.stop();
    this.#running = undefined;
  }

  /** Stops and removes everything. */
  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }

  get #now(): { server: EmbeddedMongo; client: MongoClient } {
    if (!this.#running) throw new Error('the test server is not running');
    return this.#running;
  }
}
