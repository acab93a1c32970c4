/** The control API and the phone page under /sandbox/; the part of the sandbox that WeChat does not have. */
import Router from '@koa/router';
import type { Context, Middleware, Next } from 'koa';
import { readFile } from 'node:fs/promises';
import type { World } from '../world.ts';
import { liveRoutes } from './live.ts';
import { peopleRoutes } from './people.ts';
import { troubleRoutes } from './trouble.ts';

const PAGE = new URL('../page/', import.meta.url);
const FILES = { 'index.html': 'text/html', 'phone.js': 'text/javascript', 'phone.css': 'text/css' };

export function controlApi(world: World, miniProgramUrl: string): Middleware[] {
  const router = new Router();
  peopleRoutes(router, world);
  troubleRoutes(router, world);
  liveRoutes(router, world);
  router.get('/sandbox/settings', (ctx) => {
    ctx.body = { appid: world.appid, miniProgramUrl, templates: [...world.templates.values()] };
  });
  for (const [name, type] of Object.entries(FILES)) {
    router.get(name === 'index.html' ? '/sandbox/' : `/sandbox/${name}`, async (ctx) => {
      ctx.type = type;
      ctx.body = await readFile(new URL(name, PAGE), 'utf8');
    });
  }
  return [allowOwnHost, router.routes() as unknown as Middleware];
}

/** The H5 preview may run on another port of the same host; pages of other hosts stay out. */
async function allowOwnHost(ctx: Context, next: Next): Promise<void> {
  const origin = ctx.get('origin');
  if (ctx.path.startsWith('/sandbox') && origin !== '' && hostOf(origin) === ctx.hostname) {
    ctx.set('access-control-allow-origin', origin);
    ctx.set('access-control-allow-headers', 'content-type');
    ctx.set('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    if (ctx.method === 'OPTIONS') {
      ctx.status = 204;
      return;
    }
  }
  await next();
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
