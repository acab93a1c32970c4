/** Builds the apps, each only when one of its sources has changed since its last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, step, tool } from './shell.mjs';

const contracts = 'cloud/src';
const builds = {
  admin: {
    label: 'build the web admin',
    sources: ['admin/src', 'admin/index.html', 'admin/vite.config.ts', 'package-lock.json'],
    folder: 'admin/dist',
    entry: 'index.html',
    args: [tool('vite/bin/vite.js'), 'build', 'admin', '--logLevel', 'error', '--emptyOutDir', '--outDir'],
  },
  h5: {
    label: "build the mini-program's preview for the browser",
    sources: ['miniprogram', 'config/index.ts', 'babel.config.cjs', 'package-lock.json'],
    folder: 'dist/h5',
    entry: 'index.html',
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
    folder: 'dist/weapp',
    entry: 'app.json',
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

/** What a server shows now stays until the new pages are complete. */
export function takeTheirPlace(fresh, folder, entry) {
  if (!existsSync(path.join(fresh, entry))) throw new Error(`nothing was built into ${fresh}`);
  const before = `${fresh}.before`;
  rmSync(before, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  if (existsSync(folder)) renameSync(folder, before);
  renameSync(fresh, folder);
  rmSync(before, { recursive: true, force: true });
}

/** @param {('admin' | 'h5' | 'weapp')[]} names */
export async function build(...names) {
  for (const name of names) {
    const { label, sources, folder, entry, args } = builds[name];
    const stamp = path.join(root, '.cache', `${name}.built`);
    const now = fingerprint(sources);
    const built = existsSync(path.join(root, folder, entry)) && existsSync(stamp);
    if (built && readFileSync(stamp, 'utf8') === now) continue;
    const fresh = path.join(root, '.cache', 'build', name);
    rmSync(fresh, { recursive: true, force: true });
    const outDir = args.at(-1) === '--outDir' ? [fresh] : [];
    await step(label, [...args, ...outDir], { env: { NODE_ENV: 'production', BUILD_FOLDER: fresh } });
    takeTheirPlace(fresh, path.join(root, folder), entry);
    writeFileSync(stamp, now);
  }
}
