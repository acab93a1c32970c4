/** Finds the route of a call: by its very address where that has no parameters, else by the router's patterns. */
import Router from '@koa/router';
import type { Context, Middleware } from 'koa';
import { methodNotAllowed } from '../kernel/errors.ts';
import { pipeline } from './pipeline.ts';
import type { PipelineOptions } from './pipeline.ts';
import type { Route } from './routes.ts';

const prefix = '/api';

type Run = (ctx: Context) => Promise<void>;

export function api(routes: readonly Route[], options: PipelineOptions): Middleware[] {
  const fixed = new Map<string, Run>();
  const router = new Router({ prefix });
  for (const route of inOrderOfMatch(routes)) {
    const [method = '', path = ''] = route.key.split(' ');
    const run = pipeline(route, options);
    router.register(path, [method], run as never);
    if (!path.includes(':')) fixed.set(`${method} ${prefix}${path}`, run);
  }
  return [byAddress(fixed), router.routes() as never, refuseMethods(router)];
}

/** The router tries one pattern after the other, which takes longer the more there are. */
const byAddress =
  (fixed: ReadonlyMap<string, Run>): Middleware =>
  (ctx, next) =>
    fixed.get(`${ctx.method} ${ctx.path}`)?.(ctx) ?? next();

const refuseMethods = (router: Router): Middleware =>
  router.allowedMethods({
    throw: true,
    methodNotAllowed: () => methodNotAllowed('common.methodNotAllowed', '不支持这种访问方式'),
    notImplemented: () => methodNotAllowed('common.methodNotAllowed', '不支持这种访问方式'),
  }) as never;

/** Fixed words before parameters, so that `/requests/export` is not taken for the request "export". */
function inOrderOfMatch(routes: readonly Route[]): Route[] {
  const weight = (key: string): string => key.replace(/:\w+/g, '\uffff');
  return [...routes].sort((a, b) => (weight(a.key) < weight(b.key) ? -1 : 1));
}
