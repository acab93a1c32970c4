/** Everything that must hold on every landing, in two lanes on two cores; ends with one line of counts. */
import { browser } from './browser.mjs';
import { build } from './build.mjs';
import { capture, step, tool } from './shell.mjs';

const lint = (label, args) =>
  step(`lint of ${label}`, [tool('eslint/bin/eslint.js'), ...args, '--max-warnings', '0']);
const types = (project) => step(`types of ${project}`, [tool('typescript/bin/tsc'), '-p', project]);
const lintedAlone = ['cloud', 'miniprogram', 'admin'];
const otherwise = lintedAlone.flatMap((folder) => ['--ignore-pattern', `${folder}/**`]);
const ruled = ['cloud/src', 'cloud/embedded-mongo/src', 'admin/src', 'miniprogram'];
const lock = ['--path', 'package-lock.json', '--type', 'npm', '--validate-https', '--empty-hostname', 'true'];

/** None needs another; the longest come first, so that both lanes end at about the same time. */
const jobs = [
  () => lint('cloud', ['cloud']),
  () => build('h5'),
  () => build('weapp'),
  () => lint('admin', ['admin']),
  () => types('cloud'),
  () => lint('miniprogram', ['miniprogram']),
  () => types('admin'),
  () => step('format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  () => types('miniprogram'),
  () => build('admin'),
  () => lint('everything else', ['.', ...otherwise]),
  () => {
    const cruise = tool('dependency-cruiser/bin/dependency-cruise.mjs');
    return step('boundaries', [cruise, ...ruled, '--config', '.dependency-cruiser.cjs']);
  },
  () => types('cloud/embedded-mongo'),
  () => types('.'),
  () => step('unused files, exports and packages', [tool('knip/bin/knip.js')]),
  () => step('lockfile', [tool('lockfile-lint/bin/lockfile-lint.js'), ...lock]),
];

async function lane(left) {
  for (let job = left.shift(); job; job = left.shift()) await job();
}

/** Runs one group of tests and counts; what it prints is shown as it comes. */
async function tests(label, projects, env = {}) {
  process.stdout.write(`· ${label} …\n`);
  const { code, output } = await capture(
    [tool('vitest/vitest.mjs'), 'run', ...projects.flatMap((project) => ['--project', project])],
    { live: true, env: { NO_COLOR: '1', ...env } },
  );
  const summary = /^ *Tests {2,}(.*)/m.exec(output)?.[1] ?? '';
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  return { code, passed: count('passed'), failed: count('failed') };
}

async function journeys() {
  const chromium = await browser();
  if (chromium) return tests('journeys', ['journeys'], { CHROMIUM: chromium });
  console.error('✗ no browser: the journeys did not run. Install Chromium or name it in CHROMIUM.');
  return { code: process.env.CI ? 1 : 0, passed: 0, failed: process.env.CI ? 1 : 0 };
}

export async function test(only) {
  if (only.length) return (await tests(only.join(' '), only)).code;
  const since = Date.now();
  const left = [...jobs];
  await Promise.all([lane(left), lane(left)]);
  const results = [
    await tests('unit and integration tests', ['house', 'embedded-mongo', 'cloud', 'apps']),
    await journeys(),
  ];
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\nwhole run: ${Math.round((Date.now() - since) / 1000)} s`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return results.some((result) => result.code !== 0) ? 1 : 0;
}
