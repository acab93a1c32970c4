/** Puts the application together from its domains; adding a domain is one line in domains.ts. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Middleware } from 'koa';
import { createAuthenticator } from './accounts/index.ts';
import { httpServer, assertDistinct } from './http/server.ts';
import type { HttpServer } from './http/server.ts';
import type { Domain } from './http/domain.ts';
import { systemClock } from './kernel/clock.ts';
import type { Clock } from './kernel/clock.ts';
import type { Settings } from './kernel/config.ts';
import { useKeyRing } from './kernel/crypto.ts';
import { connectDatabase, ensureIndexes } from './kernel/database/connect.ts';
import { startDispatcher } from './kernel/dispatch/dispatcher.ts';
import type { Dispatcher } from './kernel/dispatch/dispatcher.ts';
import { startJobs } from './kernel/jobs.ts';
import { allPurges, purgeJob } from './kernel/retention.ts';
import { timelineJob } from './kernel/timeline-check.ts';
import { leftCopies } from './operations/left-copies.ts';
import { useWechat, wechatClient, type WechatClient } from './wechat/index.ts';

export interface ApplicationOptions {
  settings: Settings;
  domains: readonly Domain[];
  clock?: Clock;
  /** Tests run jobs by hand. */
  withJobs?: boolean;
  /** In front of everything else, and last before anything is served: what a start in development adds. */
  before?: readonly Middleware[];
  beforeServing?: () => Promise<void>;
}

export interface Application {
  http?: HttpServer;
  dispatcher?: Dispatcher;
  /** Ends calls, deliveries and jobs in an order in which none loses work, then leaves the database. */
  stop: () => Promise<void>;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Connects, makes sure of the indexes, starts the domains and whatever this process's role asks for. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { settings, domains, clock = systemClock } = options;
  useKeyRing(settings.keyRing);
  const database = await connectDatabase({ ...settings, name: settings.databaseName });
  await ensureIndexes();
  useWechat(wechatOf(settings));
  for (const domain of domains) await domain.start?.();
  await options.beforeServing?.();
  const works = settings.role !== 'api';
  const dispatcher = works ? startWorker(options, clock) : undefined;
  const stopJobs =
    works && (options.withJobs ?? true)
      ? startJobs(
          [
            ...domains.flatMap(({ jobs = [] }) => jobs),
            purgeJob([...allPurges(domains), leftCopies]),
            timelineJob(domains.flatMap(({ timelines = [] }) => timelines)),
          ],
          clock,
        )
      : undefined;
  const http = settings.role === 'worker' ? undefined : startHttp(options, clock);
  return {
    http,
    dispatcher,
    stop: async () => {
      await http?.drain();
      await stopJobs?.();
      await dispatcher?.stop();
      for (const domain of [...domains].reverse()) await domain.stop?.();
      await database.close();
    },
  };
}

function startWorker({ settings, domains }: ApplicationOptions, clock: Clock): Dispatcher {
  const reactions = domains.flatMap((domain) => domain.reactions ?? []);
  // A worker of its own is not told of commits in other processes, so it looks more often.
  return startDispatcher({ reactions, clock, pollMs: settings.role === 'worker' ? 100 : 1_000 });
}

const wechatOf = ({ wechatApiBase, wechatAppId, wechatAppSecret }: Settings): WechatClient =>
  wechatClient({ baseUrl: wechatApiBase, appid: wechatAppId, secret: wechatAppSecret });

function startHttp({ settings, domains, before = [] }: ApplicationOptions, clock: Clock): HttpServer {
  const routes = domains.flatMap((domain) => domain.routes ?? []);
  assertDistinct(routes);
  const findResident = domains.find((domain) => domain.findResident)?.findResident;
  return httpServer({
    routes,
    authenticator: createAuthenticator({ findResident }),
    clock,
    production: settings.production,
    trustedProxies: settings.trustedProxies,
    callsPerMinute: settings.callsPerMinute,
    before,
    pages: [
      { prefix: '/admin', folder: path.join(root, 'admin/dist') },
      { prefix: '/m', folder: path.join(root, 'dist/h5') },
    ],
  });
}
