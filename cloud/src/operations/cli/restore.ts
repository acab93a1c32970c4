/** `npm run db:restore -- --from <folder>`: puts a backup in place of the stopped server's data. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDataPlace } from '../../kernel/config.ts';
import { Refused } from '../refused.ts';
import { restoreBackup } from '../restore.ts';
import { print, runOperation } from './run-operation.ts';

await runOperation(async () => {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  if (!from) throw new Refused('usage: npm run db:restore -- --from <folder of a backup>');
  const { mongodbUri, dataDir } = readDataPlace(process.env);
  if (mongodbUri)
    throw new Refused(
      'MONGODB_URI is set, but a backup of this kind belongs to the embedded database. Restore without MONGODB_URI, ' +
        'then move the data with db:copy; or use mongorestore for a backup of that MongoDB.',
    );
  const { manifest, movedAside } = await restoreBackup({
    dataDir,
    from: path.resolve(from),
    now: new Date(),
  });
  print(`restored into ${dataDir} the state of ${manifest.takenAt}`);
  for (const folder of movedAside) print(`what was there before is in ${folder}`);
});
