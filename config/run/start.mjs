/** Builds what the browser needs, then runs the server with the embedded database, the WeChat sandbox and the demo district. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { root } from './shell.mjs';

export async function start() {
  await build('admin', 'h5');
  const child = spawn(process.execPath, ['--import', 'tsx', path.join('cloud', 'src', 'main.ts')], {
    cwd: root,
    env: { DEMO: '1', ...process.env },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ? 0 : code));
  });
}
