/** One endpoint's way from the HTTP request to its handler and back; built once per route at start. */
import type { Context } from 'koa';
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { invalid, tooMany } from '../kernel/errors.ts';
import type { IdempotencyKey } from '../kernel/idempotency.ts';
import { idempotencyKey } from '../kernel/idempotency.ts';
import type { RateLimiter } from '../kernel/rate-limit.ts';
import { admit } from './access.ts';
import type { AccessOptions, Caller } from './access.ts';
import { readJson, readRaw } from './body.ts';
import { clientAddress } from './client-address.ts';
import { cookieSession } from './cookie.ts';
import { readMultipart } from './multipart.ts';
import { readQuery } from './query.ts';
import { respond } from './respond.ts';
import type { StreamHost } from './respond.ts';
import type { AnyCall, Route, UploadedFile } from './routes.ts';
import { addressCheck, answerCheck, bodyCheck } from './validation.ts';
import type { Check } from './validation.ts';

export interface PipelineOptions extends AccessOptions {
  clock: Clock;
  trustedProxies: number;
  /** Answers are checked against the contract outside production. */
  checkAnswers: boolean;
  limits: { person: RateLimiter; address: RateLimiter; visitor: RateLimiter };
  streams: StreamHost;
}

export interface CallState {
  requestId: string;
  routeKey?: string;
  actor?: Actor;
}

interface Checks {
  params: Check;
  query: Check;
  body: Check | undefined;
  answer: Check | undefined;
}

export function pipeline(route: Route, options: PipelineOptions): (ctx: Context) => Promise<void> {
  const { endpoint } = route;
  const checks: Checks = {
    params: addressCheck(endpoint.params ?? pathSchema(route.key)),
    query: addressCheck(endpoint.query ?? nothing),
    body: endpoint.body && bodyCheck(endpoint.body),
    answer: options.checkAnswers && !endpoint.produces ? answerCheck(endpoint.answer, route.key) : undefined,
  };
  return async (ctx) => {
    const state = ctx.state as CallState;
    state.routeKey = route.key;
    const now = options.clock.now();
    const ip = clientAddress(ctx, options.trustedProxies);
    limit(options.limits.address, ip, now);
    const caller = await admit(ctx, route, options, { now, ip });
    state.actor = caller.actor;
    if (caller.identity) limit(options.limits.person, caller.actor.id, now);
    else limit(options.limits.visitor, `${ip} ${route.key}`, now);
    const input = await readInput(ctx, route, checks);
    const call = callOf(ctx, options, caller, {
      ...input,
      now,
      ip,
      key: keyOf(ctx, route, caller, ip, input),
    });
    const answer = await route.handle(call);
    checks.answer?.(answer);
    await respond(ctx, endpoint, answer, { streams: options.streams, sessionId: call.sessionId });
  };
}

const nothing = Type.Object({}, { additionalProperties: false });

function pathSchema(key: string): TSchema {
  const names = [...key.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const text = Type.String({ pattern: '^[A-Za-z0-9_.-]{1,64}$' });
  return Type.Object(Object.fromEntries(names.map((name) => [name, text])), { additionalProperties: false });
}

interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
  file?: UploadedFile;
  raw?: Buffer;
}

async function readInput(ctx: Context, { endpoint }: Route, checks: Checks): Promise<Input> {
  const params: unknown = { ...(ctx as unknown as { params: Record<string, string> }).params };
  checks.params(params);
  const query = readQuery(ctx.querystring);
  checks.query(query);
  if (endpoint.consumes === 'raw') return { params, query, body: undefined, raw: await readRaw(ctx) };
  if (endpoint.consumes === 'multipart') {
    const { file, fields } = await readMultipart(ctx);
    checks.body?.(fields);
    return { params, query, body: fields, file };
  }
  const body = await readJson(ctx);
  if (checks.body) checks.body(body ?? {});
  else if (body !== undefined && !isEmpty(body)) throw invalid('common.invalid', '这个操作不需要提交内容');
  return { params, query, body: checks.body ? (body ?? {}) : undefined };
}

const isEmpty = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && Object.keys(body).length === 0;

function limit(limiter: RateLimiter, key: string, now: Date): void {
  const waitMs = limiter.take(key, now);
  if (waitMs === 0) return;
  throw tooMany('common.tooMany', '操作过于频繁，请稍后再试', { retryAfter: Math.ceil(waitMs / 1000) });
}

function keyOf(
  ctx: Context,
  { key: route, endpoint }: Route,
  { actor }: Caller,
  ip: string,
  { params, query, body }: Input,
): IdempotencyKey | undefined {
  const clientKey = ctx.get('Idempotency-Key');
  if (!endpoint.idempotent || clientKey === '') return undefined;
  if (!/^[\x21-\x7e]{8,128}$/.test(clientKey)) {
    throw invalid('idempotency.invalidKey', '提交编号（Idempotency-Key）应为 8 到 128 个字符');
  }
  const who = actor.kind === 'visitor' ? ip : actor.id;
  return idempotencyKey(`${actor.kind}:${who} ${route}`, clientKey, { params, query, body });
}

function callOf(
  ctx: Context,
  options: PipelineOptions,
  { actor, identity, token }: Caller,
  input: Input & { now: Date; ip: string; key: IdempotencyKey | undefined },
): AnyCall {
  const { requestId } = ctx.state as CallState;
  const { now, ip, key } = input;
  return {
    ...input,
    actor,
    token,
    requestId,
    sessionId: identity?.sessionId,
    context: { actor, now, key, requestId, ip },
    cookieSession: cookieSession(ctx, options.production),
    header: (name) => ctx.get(name),
  };
}
