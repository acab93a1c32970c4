/** What tests and curious people may change: faults, the clock, quotas, verdicts, released pages, push target. */
import type Router from '@koa/router';
import { Type } from 'typebox';
import type { World } from '../world.ts';
import { input } from './input.ts';

const Fault = Type.Object({
  api: Type.String(),
  kind: Type.Union([Type.Literal('slow'), Type.Literal('error'), Type.Literal('drop')]),
  ms: Type.Optional(Type.Integer({ minimum: 0, maximum: 120_000 })),
  errcode: Type.Optional(Type.Integer()),
  count: Type.Optional(Type.Integer({ minimum: 1 })),
});
const Verdict = Type.Union([Type.Literal('pass'), Type.Literal('review'), Type.Literal('risky')]);
const Push = Type.Object({
  url: Type.String(),
  token: Type.String(),
  encodingAesKey: Type.Optional(Type.String({ minLength: 43, maxLength: 43 })),
});

export function troubleRoutes(router: Router, world: World): void {
  router.get('/sandbox/faults', (ctx) => {
    ctx.body = { items: world.faults };
  });
  router.post('/sandbox/faults', async (ctx) => {
    world.faults.push(await input(ctx, Fault));
    ctx.body = { items: world.faults };
  });
  router.delete('/sandbox/faults', (ctx) => {
    world.faults.length = 0;
    ctx.body = { items: [] };
  });
  router.post('/sandbox/clock', async (ctx) => {
    const { advanceMs } = await input(ctx, Type.Object({ advanceMs: Type.Integer({ minimum: 0 }) }));
    world.clock.offsetMs += advanceMs;
    ctx.body = { now: world.now() };
  });
  router.post('/sandbox/quotas', async (ctx) => {
    const quota = await input(ctx, Type.Object({ api: Type.String(), perDay: Type.Integer({ minimum: 0 }) }));
    world.quotas.set(quota.api, quota.perDay);
    ctx.body = quota;
  });
  router.post('/sandbox/media-verdicts', async (ctx) => {
    const { suggest } = await input(ctx, Type.Object({ suggest: Verdict }));
    world.mediaVerdicts.push(suggest);
    ctx.body = { waiting: world.mediaVerdicts };
  });
  router.put('/sandbox/pages', async (ctx) => {
    const { pages } = await input(ctx, Type.Object({ pages: Type.Array(Type.String()) }));
    world.pages = pages;
    ctx.body = { pages };
  });
  router.put('/sandbox/push', async (ctx) => {
    world.push = await input(ctx, Push);
    ctx.body = { url: world.push.url };
  });
}
