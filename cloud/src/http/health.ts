/** /healthz: the process lives. /readyz: it can serve. /metrics: numbers for Prometheus. */
import type { Context, Next } from 'koa';
import mongoose from 'mongoose';
import { countDeadLetters } from '../kernel/dispatch/deliveries.ts';
import { metricsRegistry } from '../kernel/metrics.ts';
import { countTimelineDifferences } from '../kernel/timeline-check.ts';

export function health(isDraining: () => boolean): (ctx: Context, next: Next) => Promise<void> {
  return async (ctx, next) => {
    if (ctx.path === '/healthz') ctx.body = { status: 'ok' };
    else if (ctx.path === '/readyz') await readiness(ctx, isDraining());
    else if (ctx.path === '/metrics') {
      ctx.type = metricsRegistry.contentType;
      ctx.body = await metricsRegistry.metrics();
    } else await next();
  };
}

async function readiness(ctx: Context, draining: boolean): Promise<void> {
  const database = await pingDatabase();
  const ready = database && !draining;
  ctx.status = ready ? 200 : 503;
  const [deadLetters, timelineDifferences] = database
    ? await Promise.all([countDeadLetters(), countTimelineDifferences()])
    : [];
  const status = ready ? 'ready' : 'notReady';
  ctx.body = { status, database, draining, deadLetters, timelineDifferences };
}

async function pingDatabase(): Promise<boolean> {
  try {
    const { db } = mongoose.connection;
    const answer = await db?.command({ ping: 1 }, { timeoutMS: 2_000 });
    return answer?.ok === 1;
  } catch {
    // Any failure to answer means the same to who asks: not ready.
    return false;
  }
}
