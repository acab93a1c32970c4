/** `npm run db:backup -- --to <folder>`: database and files into an empty folder, while the server runs. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDataPlace } from '../../kernel/config.ts';
import { takeBackup } from '../backup.ts';
import { Refused } from '../refused.ts';
import { print, runOperation } from './run-operation.ts';

await runOperation(async () => {
  const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
  if (!to) throw new Refused('usage: npm run db:backup -- --to <empty folder>');
  const { mongodbUri, dataDir, databaseName } = readDataPlace(process.env);
  if (mongodbUri)
    throw new Refused(
      'MONGODB_URI is set: back that MongoDB up with its own means (mongodump --oplog, or snapshots of its volumes), ' +
        `and then copy the folder ${path.join(dataDir, 'files')}.`,
    );
  const { database, files, takenAt } = await takeBackup({
    dataDir,
    databaseName,
    to: path.resolve(to),
    now: new Date(),
  });
  const documents = Object.values(database.collections).reduce((sum, count) => sum + count, 0);
  print(
    `${takenAt} ${path.resolve(to)}: ${documents} documents in ${Object.keys(database.collections).length} collections, ` +
      `${files.count} files of ${files.bytes} bytes together`,
  );
});
