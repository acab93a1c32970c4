/** `npm run suggester:evaluate -- --train <csv> --test <csv>`: learns from one file, is measured on the other, prints one JSON line. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { evaluate } from '../suggester/evaluation.ts';
import { train, type Example } from '../suggester/train.ts';
import { classifier } from '../suggester/model.ts';

const usage = 'usage: npm run suggester:evaluate -- --train <csv> --test <csv>   (columns label,text)';

async function readExamples(file: string): Promise<Example[]> {
  const rows = parse<Record<string, string>>(await readFile(file), {
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
  });
  return rows.map(({ label, text }, index) => {
    if (label === undefined || text === undefined || label.trim() === '') {
      throw new Error(`${file}: row ${index + 2} needs the columns label and text`);
    }
    return { label: label.trim(), text };
  });
}

try {
  const { values } = parseArgs({ options: { train: { type: 'string' }, test: { type: 'string' } } });
  if (!values.train || !values.test) throw new Error(usage);
  const started = performance.now();
  const [learned, asked] = await Promise.all([readExamples(values.train), readExamples(values.test)]);
  const measured = evaluate(classifier(await train(learned)), asked);
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  console.log(JSON.stringify({ ...measured, seconds }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
