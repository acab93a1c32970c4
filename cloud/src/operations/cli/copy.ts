/** `npm run db:copy -- --to <uri or folder> [--from <uri or folder>]`: moves a database to another server. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDataPlace } from '../../kernel/config.ts';
import { copyDatabase } from '../copy.ts';
import type { CopiedCollection, Progress } from '../copy.ts';
import { isUri, withCopyOf, withDatabase } from '../place.ts';
import { Refused } from '../refused.ts';
import { print, runOperation } from './run-operation.ts';

const resolved = (place: string): string => (isUri(place) ? place : path.resolve(place));

function report({ collection, copied }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${collection}: ${copied} documents`);
}

function table(rows: readonly CopiedCollection[]): string {
  const width = Math.max(...rows.map(({ collection }) => collection.length), 'collection'.length);
  const line = (name: string, documents: string, indexes: string, equal: string): string =>
    `${name.padEnd(width)}  ${documents.padStart(10)}  ${indexes.padStart(7)}  ${equal}`;
  return [
    line('collection', 'documents', 'indexes', 'check'),
    ...rows.map((row) =>
      line(row.collection, String(row.documents), String(row.indexes), row.equal ? 'equal' : 'DIFFERS'),
    ),
  ].join('\n');
}

await runOperation(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, from: { type: 'string' } } });
  const { mongodbUri, dataDir, databaseName } = readDataPlace(process.env);
  const { to, from = mongodbUri ?? path.join(dataDir, 'db') } = values;
  if (!to)
    throw new Refused(
      'usage: npm run db:copy -- --to <mongodb uri or folder> [--from <mongodb uri or folder>]',
    );
  const rows = await withCopyOf(resolved(from), databaseName, (source) =>
    withDatabase(resolved(to), databaseName, (target) => copyDatabase(source, target, report)),
  );
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  print(table(rows));
  if (rows.some(({ equal }) => !equal)) throw new Error('The copy differs from its source: do not use it.');
});
