/** Runs programs of the project with one line of progress each; what they print is shown when they fail. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** The entry file of a tool in node_modules, so that it runs by `node` on every system. */
export const tool = (file) => path.join(root, 'node_modules', file);

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @returns {Promise<{ code: number, output: string }>} */
export function capture(args, { command = process.execPath, env = {}, live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (live) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A named step: prints how long it took, and throws with its output when it fails. */
export async function step(label, args, options = {}) {
  const since = Date.now();
  if (!options.quiet) process.stdout.write(`· ${label} …\n`);
  const { code, output } = await capture(args, options);
  if (code !== 0) throw new Error(`${label} failed after ${seconds(since)}\n${options.live ? '' : output}`);
  process.stdout.write(`✓ ${label} (${seconds(since)})\n`);
  return output;
}
