/** The emitted WeChat bundle in Node against the whole application: submit, and rate when it is done. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../support/server.ts';
import { runWeapp } from './run.ts';
import { signIn } from './worker.ts';

let server: RunningServer;
beforeAll(async () => {
  if (!existsSync('dist/weapp/app.json'))
    throw new Error('build the mini-program first: npm run build:weapp');
  server = await startServer();
}, 180_000);
afterAll(() => server?.stop());

it('takes a request from the home page to the rating', async () => {
  const worker = await signIn(server.base, 'limin', 'LinYing-2026');
  const { requestId, receipt } = await runWeapp({
    base: server.base,
    openid: 'demo-resident-0001',
    words: '我一个人住，腿脚不好，想请社工上门看看怎么照护',
    category: '老人照护',
    resolve: worker.finish,
  });
  expect(requestId).not.toBe('');
  expect(receipt).toMatch(/^\d{8}-\d{4}$/);
}, 60_000);
