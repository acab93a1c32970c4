/** Around every call: request id, time, security headers, errors to answers, one line of log without personal data. */
import type { Context, Next } from 'koa';
import { AppError } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { logger, callLogger } from '../kernel/logger.ts';
import { httpSeconds } from '../kernel/metrics.ts';
import { errorAnswer } from './errors.ts';
import type { CallState } from './pipeline.ts';
import { setSecurityHeaders } from './security.ts';

export function requestLog(production: boolean): (ctx: Context, next: Next) => Promise<void> {
  return async (ctx, next) => {
    const startedAt = performance.now();
    const state = ctx.state as CallState;
    state.requestId = newId();
    ctx.set('X-Request-Id', state.requestId);
    setSecurityHeaders(ctx, production);
    try {
      await next();
    } catch (error) {
      answerError(ctx, error, state.requestId);
    }
    const ms = performance.now() - startedAt;
    const route = state.routeKey ?? 'other';
    httpSeconds.observe({ route, status: ctx.status }, ms / 1000);
    const { requestId, actor } = state;
    const who = actor && { kind: actor.kind, id: actor.id };
    callLogger.info(
      { requestId, route, method: ctx.method, status: ctx.status, ms: Math.round(ms), who },
      'call',
    );
  };
}

function answerError(ctx: Context, error: unknown, requestId: string): void {
  const { status, body, retryAfter } = errorAnswer(error, requestId);
  if (!(error instanceof AppError)) logger.error({ requestId, error }, 'call failed');
  ctx.status = status;
  ctx.type = 'application/json; charset=utf-8';
  ctx.set('Cache-Control', 'no-store');
  // The rest of a refused body is not read, so the connection cannot be used again.
  if (status === 413 || status === 415) ctx.set('Connection', 'close');
  if (retryAfter !== undefined) ctx.set('Retry-After', String(retryAfter));
  ctx.body = JSON.stringify(body);
}
