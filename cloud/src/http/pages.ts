/** Serves built pages from a folder: fresh index, long-lived assets, 404 for what is missing, a strict policy. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Context, Next } from 'koa';
import serveStatic from 'koa-static';
import { notFound } from '../kernel/errors.ts';
import { pagePolicy } from './security.ts';

export interface Pages {
  /** Address prefix without trailing slash, as in `/admin`. */
  prefix: string;
  folder: string;
}

export function pages({ prefix, folder }: Pages): (ctx: Context, next: Next) => Promise<void> {
  const serve = serveStatic(folder, { index: false, hidden: false });
  return async (ctx, next) => {
    const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!reads || (ctx.path !== prefix && !ctx.path.startsWith(`${prefix}/`))) return next();
    if (ctx.path === prefix) return ctx.redirect(`${prefix}/`);
    if (!existsSync(path.join(folder, 'index.html'))) {
      throw notFound('common.notBuilt', '页面尚未构建，请先运行 npm start');
    }
    const address = ctx.path;
    // An address without an ending is one of the app's own: the app reads it, the file is always the index.
    const isAsset = path.extname(address) !== '' && !address.endsWith('.html');
    ctx.path = path.extname(address) === '' ? '/index.html' : address.slice(prefix.length);
    ctx.set('Content-Security-Policy', pagePolicy);
    ctx.set('Cache-Control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    await serve(ctx as never, async () => {
      ctx.set('Cache-Control', 'no-store');
      throw notFound('common.notFound', '没有找到这个页面');
    });
    ctx.path = address;
  };
}
