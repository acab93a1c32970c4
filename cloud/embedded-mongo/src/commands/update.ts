// The update command.
import { failedToParse } from '../language.ts';
import type { Document, Update } from '../language.ts';
import { isTrue } from '../numbers.ts';
import { collectionName } from '../reads/options.ts';
import type { WriteView } from '../storage/views.ts';
import { changeOf, changeRecord, pick, upsertRecord } from './change.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { runStatements } from './statements.ts';

function update(context: CommandContext, view: WriteView): Document {
  const { catalogue } = context.services;
  const { command, db } = context;
  const name = collectionName(command, 'update');
  const upserted: Document[] = [];
  let n = 0;
  let nModified = 0;
  const writeErrors = runStatements(context, view, command.updates as Document[], (statement, index) => {
    const { q, u, multi, upsert, arrayFilters, hint, collation, sort } = statement;
    const isMulti = isTrue(multi);
    const change = changeOf(context, q, u, arrayFilters);
    if (isMulti && isReplacement(change.update)) {
      throw failedToParse('multi update is not supported for replacement-style update');
    }
    const collection = isTrue(upsert) ? catalogue.ensure(view, db, name) : catalogue.get(db, name);
    if (!collection) return;
    const cut = { hint, collation, sort, limit: isMulti ? 0 : 1 };
    const found = pick(context, view, collection, change.filter, cut);
    if (found.length === 0 && isTrue(upsert)) {
      upserted.push({ index, _id: upsertRecord(context, view, collection, change)._id });
      n++;
    }
    const changed = found.map((record) => changeRecord(context, view, collection, record, change));
    n += changed.length;
    nModified += changed.filter(({ isModified }) => isModified).length;
  });
  return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...writeErrors, ok: 1 };
}

function isReplacement(update: Update): boolean {
  return !Array.isArray(update) && !Object.keys(update)[0]?.startsWith('$');
}

export const updateCommands: CommandTable = { update: { kind: 'write', isTransactional: true, run: update } };
