/** The API's documents, offline: the table as OpenAPI and a page that shows it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Context, Next } from 'koa';
import { openApi } from './openapi.ts';
import { pages } from './pages.ts';
import type { Route } from './routes.ts';
import { pagePolicy } from './security.ts';

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>邻应 API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const start = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true });\n";

export function docs(routes: readonly Route[]): (ctx: Context, next: Next) => Promise<void> {
  const description = JSON.stringify(openApi(routes));
  const folder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const assets = pages({ prefix: '/api/docs', folder });
  return async (ctx, next) => {
    if (ctx.path === '/api/openapi.json') send(ctx, 'application/json', description);
    else if (ctx.path === '/api/docs/' || ctx.path === '/api/docs') send(ctx, 'text/html', page);
    else if (ctx.path === '/api/docs/start.js') send(ctx, 'text/javascript', start);
    else await assets(ctx, next);
  };
}

function send(ctx: Context, type: string, text: string): void {
  ctx.set('Content-Security-Policy', pagePolicy);
  ctx.type = `${type}; charset=utf-8`;
  ctx.body = text;
}
