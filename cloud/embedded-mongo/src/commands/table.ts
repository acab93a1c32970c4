// Every command this server answers, by name.
import { adminCommands } from './admin.ts';
import { collectionCommands } from './collections.ts';
import type { Command } from './command.ts';
import { cursorCommands } from './cursor-commands.ts';
import { deleteCommands } from './delete.ts';
import { explainCommands } from './explain.ts';
import { findAndModifyCommands } from './find-and-modify.ts';
import { handshakeCommands } from './handshake.ts';
import { indexCommands } from './indexes.ts';
import { insertCommands } from './insert.ts';
import { readCommands } from './reads.ts';
import { sessionCommands } from './session-commands.ts';
import { updateCommands } from './update.ts';

/** A map, so that no name of an object's own methods is taken for a command. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    handshakeCommands,
    readCommands,
    cursorCommands,
    insertCommands,
    updateCommands,
    deleteCommands,
    findAndModifyCommands,
    collectionCommands,
    indexCommands,
    sessionCommands,
    explainCommands,
    adminCommands,
  ].flatMap((table) => Object.entries(table)),
);

/** Commands MongoDB has and this server will not learn: refused by their own code, not as unknown. */
export const unsupportedCommands: ReadonlySet<string> = new Set([
  'applyOps',
  'bulkWrite',
  'compact',
  'createUser',
  'currentOp',
  'eval',
  'killOp',
  'mapReduce',
  'replSetGetStatus',
  'saslContinue',
  'saslStart',
  'setParameter',
  'shardCollection',
  'validate',
]);
