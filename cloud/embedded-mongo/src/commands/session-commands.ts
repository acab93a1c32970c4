// commitTransaction, abortTransaction and the care of sessions.
import { Binary } from 'bson';
import { MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import { asNumber } from '../numbers.ts';
import { asDocument } from '../reads/options.ts';
import type { Session } from '../transactions/sessions.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** The id of a session as drivers send it: `{ id: UUID }`. */
export function sessionId(lsid: unknown): string | undefined {
  const id = asDocument(lsid)?.id;
  return id instanceof Binary ? id.toString('hex') : undefined;
}

function sessionOf({ services, command, now }: CommandContext): Session {
  const id = sessionId(command.lsid);
  if (id === undefined) throw new MongoError(72, 'Transactions need a logical session');
  return services.sessions.get(id, now.getTime());
}

async function commitTransaction(context: CommandContext): Promise<Document> {
  await context.services.transactions.commit(sessionOf(context), asNumber(context.command.txnNumber, -1));
  return { ok: 1 };
}

function abortTransaction(context: CommandContext): Document {
  context.services.transactions.abort(sessionOf(context), asNumber(context.command.txnNumber, -1));
  return { ok: 1 };
}

/** The driver is done with these sessions: nothing of theirs will be retried. */
async function endSessions({ services, command }: CommandContext): Promise<Document> {
  const ids = Array.isArray(command.endSessions) ? command.endSessions.map(sessionId) : [];
  const ended = ids.flatMap((id) => (id === undefined ? [] : (services.sessions.find(id) ?? [])));
  for (const session of ended) services.transactions.abandon(session);
  if (ended.length > 0) {
    await services.writer.write((view) =>
      ended.forEach((session) => services.sessions.forget(view, session)),
    );
  }
  return { ok: 1 };
}

function refreshSessions({ services, command, now }: CommandContext): Document {
  const ids = Array.isArray(command.refreshSessions) ? command.refreshSessions.map(sessionId) : [];
  for (const id of ids) if (id !== undefined) services.sessions.get(id, now.getTime());
  return { ok: 1 };
}

export const sessionCommands: CommandTable = {
  commitTransaction: { kind: 'plain', run: commitTransaction },
  abortTransaction: { kind: 'plain', run: abortTransaction },
  endSessions: { kind: 'plain', run: endSessions },
  refreshSessions: { kind: 'plain', run: refreshSessions },
};
