/** The live line of the phone page: each message and each change of a person's credits, as server-sent events. */
import type Router from '@koa/router';
import { PassThrough } from 'node:stream';
import type { Message, World } from '../world.ts';

export function liveRoutes(router: Router, world: World): void {
  router.get('/sandbox/live', (ctx) => {
    const { openid } = ctx.query;
    const stream = new PassThrough();
    const send = (name: string, data: unknown): void => {
      stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const onMessage = (message: Message): void => {
      if (message.openid === openid) send('message', message);
    };
    const onChanged = (changed: string): void => {
      if (changed === openid) send('changed', {});
    };
    world.events.on('message', onMessage).on('changed', onChanged);
    ctx.req.on('close', () => {
      world.events.off('message', onMessage).off('changed', onChanged);
      stream.end();
    });
    ctx.type = 'text/event-stream';
    ctx.set('cache-control', 'no-store');
    ctx.body = stream;
    stream.write('retry: 1000\n\n');
  });
}
