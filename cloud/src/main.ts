/** Starts the server: reads the settings, starts the application by ROLE, drains on SIGTERM. */
import { startApplication } from './app.ts';
import { domains } from './domains.ts';
import { settings } from './kernel/config.ts';
import { logger } from './kernel/logger.ts';

// Never in production: the module itself brings the sandbox, which refuses to be loaded there.
const development =
  process.env.NODE_ENV === 'production'
    ? undefined
    : await (await import('./development.ts')).development(process.env);
const configured = settings();
const application = await startApplication({ settings: configured, domains, ...development });
const address = await application.http?.listen(configured.port, configured.host);
logger.info({ role: configured.role, port: address?.port }, 'ready');
if (address) development?.announce(address.port);
process.send?.({ ready: true, port: address?.port });

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  logger.info('draining');
  await application.stop();
  development?.stop();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
