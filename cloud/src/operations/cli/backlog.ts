/** `npm run db:backlog`: what waits and what was given up, as JSON; the server may run. */
import path from 'node:path';
import { readDataPlace } from '../../kernel/config.ts';
import { backlogOf } from '../backlog.ts';
import { withCopyOf } from '../place.ts';
import { print, runOperation } from './run-operation.ts';

await runOperation(async () => {
  const { mongodbUri, dataDir, databaseName } = readDataPlace(process.env);
  const place = mongodbUri ?? path.join(dataDir, 'db');
  const backlog = await withCopyOf(place, databaseName, (db) => backlogOf(db, new Date()));
  print(JSON.stringify(backlog, null, 2));
});
