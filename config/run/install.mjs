/** Installs the packages of the lock when they are missing or the lock has changed. Needs nothing but npm. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, step } from './shell.mjs';

const manifests = [
  'package-lock.json',
  'package.json',
  'cloud/package.json',
  'cloud/embedded-mongo/package.json',
  'admin/package.json',
];
const stamp = path.join(root, 'node_modules', '.linying-installed');

const wanted = () => {
  const hash = createHash('sha256');
  for (const file of manifests) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
};

export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or newer is needed, this is ${process.versions.node}`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return;
  // No install scripts: every binary that is needed ships inside its package, and one dependency's script calls out.
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const viaNpm = process.env.npm_execpath;
  const windows = process.platform === 'win32';
  await step(
    'install the packages of the lock (1-2 minutes the first time)',
    viaNpm ? [viaNpm, ...args] : args,
    viaNpm ? {} : { command: windows ? 'npm.cmd' : 'npm' },
  );
  writeFileSync(stamp, wanted());
}
