/** `npm run import:requests -- --file <csv|xlsx> --source hotline [--unit <id>]`: one line for each row, then a summary. */
import { parseArgs } from 'node:util';
import { organisation } from '../accounts/index.ts';
import { systemActor } from '../kernel/actor.ts';
import { importFile, rowInWords, summaryInWords } from '../requests/index.ts';
import { sources, type Source } from '../requests/contract.constants.ts';
import { withApplication } from './with-application.ts';

const usage = `usage: npm run import:requests -- --file <csv|xlsx> --source <${Object.keys(sources).join('|')}> [--unit <id>]`;
const isSource = (text: string | undefined): text is Source =>
  text !== undefined && Object.hasOwn(sources, text);

const { values } = parseArgs({
  options: { file: { type: 'string' }, source: { type: 'string' }, unit: { type: 'string' } },
});
const { file, source, unit } = values;
if (!file || !isSource(source)) {
  console.error(usage);
  process.exit(2);
}
await withApplication(async () => {
  const { units, root } = await organisation();
  const receiver = unit ? units.get(unit) : root;
  if (!receiver) throw new Error(unit ? `没有单位 ${unit}` : '还没有建立区县，请先启动一次系统');
  const context = { actor: systemActor('import'), now: new Date() };
  const options = { file, source, unitPath: receiver.path };
  return summaryInWords(await importFile(context, options, (row) => console.log(rowInWords(row))));
});
