/** Starts one database server for the whole run of tests; MONGODB_URI makes them use another one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUri: string;
  }
}

export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.MONGODB_URI) {
    project.provide('mongodbUri', process.env.MONGODB_URI);
    return async () => undefined;
  }
  const dir = await mkdtemp(path.join(tmpdir(), 'linying-test-'));
  const { startEmbeddedMongo } = await import('@linying/embedded-mongo');
  const server = await startEmbeddedMongo({ dir });
  project.provide('mongodbUri', server.uri);
  return async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
