/** Who calls, and may they: deny by default, decided from the endpoint table alone. */
import type { Context } from 'koa';
import type { Actor } from '../kernel/actor.ts';
import { visitor } from '../kernel/actor.ts';
import type { Endpoint } from '../kernel/contract.ts';
import type { AppError } from '../kernel/errors.ts';
import { forbidden, unauthenticated } from '../kernel/errors.ts';
import { cookieToken } from './cookie.ts';
import type { Authenticator, Identity } from '../kernel/identity.ts';

export interface Caller {
  actor: Actor;
  identity?: Identity;
  token?: string;
}

export interface AccessOptions {
  authenticator: Authenticator;
  production: boolean;
}

/** Answers the caller as the endpoint needs them, or throws the refusal. */
export async function admit(
  ctx: Context,
  route: { key: string; endpoint: Endpoint },
  options: AccessOptions,
  call: { now: Date; ip: string },
): Promise<Caller> {
  const bearer = bearerToken(ctx);
  const cookie = bearer === undefined ? cookieToken(ctx, options.production) : undefined;
  assertSameSite(ctx, route.endpoint, bearer !== undefined, cookie !== undefined);
  const token = bearer ?? cookie;
  const identity = token ? await options.authenticator.identify(token, call.now) : undefined;
  if (route.endpoint.audience === 'public') return publicCaller(identity, token);
  if (!identity) throw unauthenticated('common.signInNeeded', '请先登录');
  if (identity.pending) throw forbidden('accounts.secondFactorNeeded', '请先完成动态验证码验证');
  const actor = actorFor(ctx, route.endpoint, identity);
  if (!actor || !holds(actor, route.endpoint)) {
    await options.authenticator.refused(identity, { route: route.key, ...call });
    throw actor ? forbidden('common.forbidden', '您当前的岗位没有这项权限') : wrongAudience();
  }
  assertConfirmed(route.endpoint, identity, call.now);
  return { actor, identity, token };
}

function publicCaller(identity: Identity | undefined, token: string | undefined): Caller {
  if (!identity || identity.pending) return { actor: visitor, token };
  return { actor: identity.staff ?? identity.resident ?? visitor, identity, token };
}

/** A WeChat account may be a resident and a colleague at once; where both may call, the client says as whom. */
function actorFor(ctx: Context, { audience }: Endpoint, identity: Identity): Actor | undefined {
  if (audience === 'staff') return identity.staff;
  if (audience === 'resident') return identity.resident;
  const asStaff = ctx.get('X-Act-As') === 'staff' || !identity.resident;
  return asStaff ? identity.staff : identity.resident;
}

const holds = (actor: Actor, { permission }: Endpoint): boolean =>
  !permission || (actor.kind === 'staff' && actor.permissions.has(permission));

/** A question, not a denial: the audit log hears of the confirmation itself. */
function assertConfirmed({ stepUp }: Endpoint, { steppedUpUntil }: Identity, now: Date): void {
  if (stepUp && !(steppedUpUntil && steppedUpUntil > now)) {
    throw forbidden('accounts.stepUpNeeded', '这是敏感操作，请先再次验证身份');
  }
}

const wrongAudience = (): AppError => forbidden('common.forbidden', '您没有使用这项功能的权限');

function bearerToken(ctx: Context): string | undefined {
  const [scheme, token] = ctx.get('Authorization').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined;
}

/**
 * A browser adds the cookie by itself, also when another site makes it call. Such a site can neither set our header
 * nor hide its origin.
 */
function assertSameSite(ctx: Context, endpoint: Endpoint, hasBearer: boolean, hasCookie: boolean): void {
  if (ctx.method === 'GET' || ctx.method === 'HEAD' || hasBearer || endpoint.consumes === 'raw') return;
  if (ctx.get('X-Requested-With') !== '') return;
  const origin = ctx.get('Origin');
  const foreign = origin !== '' && hostOf(origin) !== ctx.host;
  if (hasCookie || foreign) throw forbidden('common.crossSite', '请求来源不正确，请在本系统的页面上操作');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
