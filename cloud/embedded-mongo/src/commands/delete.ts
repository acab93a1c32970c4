// The delete command.
import type { Document } from '../language.ts';
import { asDocument, collectionName } from '../reads/options.ts';
import type { WriteView } from '../storage/views.ts';
import { pick } from './change.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { runStatements } from './statements.ts';

function remove(context: CommandContext, view: WriteView): Document {
  const { catalogue, records } = context.services;
  const collection = catalogue.get(context.db, collectionName(context.command, 'delete'));
  let n = 0;
  const writeErrors = runStatements(context, view, context.command.deletes as Document[], (statement) => {
    if (!collection) return;
    const { q, limit, hint, collation } = statement;
    const found = pick(context, view, collection, asDocument(q) ?? {}, { limit, hint, collation });
    for (const record of found) records.remove(view, collection, record);
    n += found.length;
  });
  return { n, ...writeErrors, ok: 1 };
}

export const deleteCommands: CommandTable = { delete: { kind: 'write', isTransactional: true, run: remove } };
