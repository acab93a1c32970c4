#!/usr/bin/env node
/** `npm start`, `npm run build` and `npm test` from nothing but Node: installs what the lock says, then does it. */
import { install } from './run/install.mjs';

const [command = 'start', ...rest] = process.argv.slice(2);
const commands = {
  start: () => import('./run/start.mjs').then(({ start }) => start()),
  build: () => import('./run/build.mjs').then(({ build }) => build('admin', 'h5', 'weapp')),
  test: () => import('./run/test.mjs').then(({ test }) => test(rest)),
};

const chosen = commands[command];
if (!chosen) {
  console.error(`unknown command ${command}: use start, build or test`);
  process.exit(2);
}
try {
  await install();
  process.exitCode = (await chosen()) ?? 0;
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
}
