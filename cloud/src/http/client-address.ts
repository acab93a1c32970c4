/** The caller's address: the header of proxies is believed only for as many proxies as the operator has put in front. */
import type { Context } from 'koa';

export function clientAddress(ctx: Context, trustedProxies: number): string {
  const direct = (ctx.req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (trustedProxies === 0) return direct;
  const forwarded = ctx
    .get('X-Forwarded-For')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  // Each proxy appends who called it, so only the last entries were written by our own.
  return forwarded.at(-trustedProxies) ?? direct;
}
