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

/** A name with a hash of the content in it never means anything else; every other file is asked for again. */
const hashed = /[.-][A-Za-z0-9_-]{8,}\.(?!html)[a-z0-9]+$/;

export function pages({ prefix, folder }: Pages): (ctx: Context, next: Next) => Promise<void> {
  const serve = serveStatic(folder, { index: false, hidden: false });
  return async (ctx, next) => {
    const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!reads || (ctx.path !== prefix && !ctx.path.startsWith(`${prefix}/`))) {
      await next();
      return;
    }
    if (ctx.path === prefix) {
      ctx.redirect(`${prefix}/`);
      return;
    }
    if (!existsSync(path.join(folder, 'index.html'))) {
      throw notFound('common.notBuilt', '页面尚未构建，请先运行 npm start');
    }
    const address = ctx.path;
    // An address without an ending is one of the app's own: the app reads it, the file is always the index.
    ctx.path = path.extname(address) === '' ? '/index.html' : address.slice(prefix.length);
    ctx.set('Content-Security-Policy', pagePolicy);
    ctx.set('Cache-Control', hashed.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache');
    await serve(ctx, async () => {
      ctx.set('Cache-Control', 'no-store');
      throw notFound('common.notFound', '没有找到这个页面');
    });
    ctx.path = address;
  };
}
