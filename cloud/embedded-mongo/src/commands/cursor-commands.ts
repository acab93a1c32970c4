// getMore and killCursors.
import { Long } from 'bson';
import { typeMismatch } from '../language.ts';
import type { Document } from '../language.ts';
import { asNumber, numberOf } from '../numbers.ts';
import { cursorReply } from '../wire/reply.ts';
import type { CommandContext, CommandTable } from './command.ts';

async function getMore({ services, command, db }: CommandContext): Promise<Uint8Array> {
  const id = cursorId(command.getMore);
  const namespace = `${db}.${String(command.collection)}`;
  const size = asNumber(command.batchSize) || Infinity;
  const { array, isLast } = await services.cursors.more(id, namespace, size);
  return cursorReply(isLast ? 0n : id, namespace, 'nextBatch', array);
}

function killCursors({ services, command }: CommandContext): Document {
  const ids = command.cursors;
  if (!Array.isArray(ids))
    throw typeMismatch("BSON field 'killCursors.cursors' is the wrong type, expected type 'array'");
  const cursorsKilled = ids.filter((id) => services.cursors.kill(cursorId(id)));
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
}

function cursorId(value: unknown): bigint {
  if (value instanceof Long) return value.toBigInt();
  const number = numberOf(value);
  if (number === undefined)
    throw typeMismatch("BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
  return BigInt(Math.trunc(number));
}

export const cursorCommands: CommandTable = {
  getMore: { kind: 'plain', isTransactional: true, run: getMore },
  killCursors: { kind: 'plain', isTransactional: true, run: killCursors },
};
