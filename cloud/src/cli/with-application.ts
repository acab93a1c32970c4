/** Runs an operator's command against the configured database, without serving or delivering; the server may run. */
import path from 'node:path';
import { holderOf, uriOf } from '@linying/embedded-mongo';
import { startApplication } from '../app.ts';
import { domains } from '../domains.ts';
import { settings } from '../kernel/config.ts';

export async function withApplication(run: () => Promise<unknown>): Promise<void> {
  const configured = settings();
  const mongodbUri = configured.mongodbUri ?? (await runningDatabase(configured.dataDir));
  const application = await startApplication({
    settings: { ...configured, mongodbUri, role: 'api' },
    domains,
    withJobs: false,
  });
  try {
    const result = await run();
    console.log(typeof result === 'string' ? result : JSON.stringify(result));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await application.stop();
  }
}

/** The embedded database of a server that serves the same folder now: it delivers what the command leaves behind. */
async function runningDatabase(dataDir: string): Promise<string | undefined> {
  const holder = await holderOf(path.join(dataDir, 'db'));
  return holder && uriOf(holder.address);
}
