/** Runs an operator's command against the configured database, without serving or delivering. */
import { startApplication } from '../app.ts';
import { domains } from '../domains.ts';
import { settings } from '../kernel/config.ts';

export async function withApplication(run: () => Promise<unknown>): Promise<void> {
  const application = await startApplication({
    settings: { ...settings(), role: 'api' },
    domains,
    withJobs: false,
  });
  try {
    console.log(JSON.stringify(await run()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await application.stop();
  }
}
