/** Builds the apps, each only when one of its sources has changed since its last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, step, tool } from './shell.mjs';

const contracts = 'cloud/src';
const builds = {
  admin: {
    label: 'build the web admin',
    sources: ['admin/src', 'admin/index.html', 'admin/vite.config.ts', 'package-lock.json'],
    output: 'admin/dist/index.html',
    args: [tool('vite/bin/vite.js'), 'build', 'admin', '--logLevel', 'error'],
  },
  h5: {
    label: "build the mini-program's preview for the browser",
    sources: ['miniprogram', 'config/index.ts', 'babel.config.cjs', 'package-lock.json'],
    output: 'dist/h5/index.html',
    args: [tool('@tarojs/cli/bin/taro'), 'build', '--type', 'h5'],
  },
  weapp: {
    label: 'build the mini-program for WeChat',
    sources: [
      'miniprogram',
      'config/index.ts',
      'babel.config.cjs',
      'project.config.json',
      'package-lock.json',
    ],
    output: 'dist/weapp/app.json',
    args: [tool('@tarojs/cli/bin/taro'), 'build', '--type', 'weapp'],
  },
};

function files(place) {
  const absolute = path.join(root, place);
  if (!existsSync(absolute)) return [];
  if (path.extname(place)) return [place];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** The apps see constants of the contracts at run time; types change nothing in the bundle. */
const constants = () => files(contracts).filter((file) => file.endsWith('contract.constants.ts'));

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of [...sources.flatMap(files), ...constants()].sort())
    hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** @param {('admin' | 'h5' | 'weapp')[]} names */
export async function build(...names) {
  for (const name of names) {
    const { label, sources, output, args } = builds[name];
    const stamp = path.join(root, '.cache', `${name}.built`);
    const now = fingerprint(sources);
    if (existsSync(path.join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
      continue;
    await step(label, args, { env: { NODE_ENV: 'production' } });
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
}
