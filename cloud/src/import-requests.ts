/** `npm run import:requests -- --file <csv|xlsx> --source hotline [--unit <id>]`: one JSON line for each row, then a summary. */
import { parseArgs } from 'node:util';
import { organisation } from './accounts/index.ts';
import { startApplication } from './app.ts';
import { domains } from './domains.ts';
import { systemActor } from './kernel/actor.ts';
import { settings } from './kernel/config.ts';
import { importFile } from './requests/index.ts';
import { sources, type Source } from './requests/contract.constants.ts';

const usage = `usage: npm run import:requests -- --file <csv|xlsx> --source <${Object.keys(sources).join('|')}> [--unit <id>]`;
const isSource = (text: string | undefined): text is Source =>
  text !== undefined && Object.hasOwn(sources, text);
/* eslint-disable no-console -- the report is the output */
const print = (line: unknown): void => console.log(JSON.stringify(line));

const { values } = parseArgs({
  options: { file: { type: 'string' }, source: { type: 'string' }, unit: { type: 'string' } },
});
const { file, source, unit } = values;
if (!file || !isSource(source)) {
  console.error(usage);
  process.exit(2);
}
// The server that is running delivers the events; without one, its next start does.
const application = await startApplication({
  settings: { ...settings(), role: 'api' },
  domains,
  withJobs: false,
});
try {
  const { units, root } = await organisation();
  const receiver = unit ? units.get(unit) : root;
  if (!receiver) throw new Error(unit ? `没有单位 ${unit}` : '还没有建立区县，请先启动一次系统');
  const since = performance.now();
  const context = { actor: systemActor('import'), now: new Date() };
  const summary = await importFile(context, { file, source, unitPath: receiver.path }, print);
  print({ summary: true, ...summary, seconds: Number(((performance.now() - since) / 1000).toFixed(2)) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await application.stop();
}
