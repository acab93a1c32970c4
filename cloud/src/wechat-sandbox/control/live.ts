/** The live line of the phone page: each message and each change of a person's credits, as server-sent events. */
import type Router from '@koa/router';
import type { Message, World } from '../world.ts';

export function liveRoutes(router: Router, world: World): void {
  router.get('/sandbox/live', (ctx) => {
    const { openid } = ctx.query;
    const { res: stream } = ctx;
    const send = (name: string, data: unknown): void => {
      stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const onMessage = (message: Message): void => {
      if (message.openid === openid) send('message', message);
    };
    const onChanged = (changed: string): void => {
      if (changed === openid) send('changed', {});
    };
    stream.on('close', () => {
      world.events.off('message', onMessage).off('changed', onChanged);
    });
    world.events.on('message', onMessage).on('changed', onChanged);
    ctx.respond = false;
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      ...(stream.getHeaders() as Record<string, string>),
    });
    stream.write('retry: 1000\n\n');
  });
}
