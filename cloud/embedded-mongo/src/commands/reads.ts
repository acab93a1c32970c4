// The reading commands: find, aggregate, count, distinct.
import { MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import { asNumber } from '../numbers.ts';
import { aggregatedCollection } from '../reads/aggregate.ts';
import { asDocument, collectionName } from '../reads/options.ts';
import type { Answer, CommandContext, CommandTable } from './command.ts';
import { explainQuery } from './explain.ts';
import { answerOf, firstBatch, openSource } from './open-cursor.ts';
import { aggregateIsLong, findIsLong, scanIsLong } from './routing.ts';

function find(context: CommandContext): Promise<Uint8Array> {
  const { db, services, command } = context;
  refuse(command, ['tailable', 'awaitData', 'returnKey', 'showRecordId', 'min', 'max']);
  const name = collectionName(command, 'find');
  const collection = services.catalogue.get(db, name);
  const isLong = collection !== undefined && findIsLong(context, collection);
  return firstBatch(context, `${db}.${name}`, openSource(context, 'find', isLong));
}

function aggregate(context: CommandContext): Answer | Promise<Answer> {
  const { command, db } = context;
  if (command.explain === true) return explainQuery(context, command);
  const name = aggregatedCollection(command);
  return firstBatch(context, `${db}.${name}`, openSource(context, 'aggregate', aggregateIsLong(context)));
}

function count(context: CommandContext): Answer | Promise<Answer> {
  const { db, command, services, transaction } = context;
  const collection = services.catalogue.get(db, collectionName(command, 'count'));
  const isWhole = Object.keys(asDocument(command.query) ?? {}).length === 0;
  const isCut = asNumber(command.skip) !== 0 || asNumber(command.limit) !== 0;
  if (!transaction && isWhole && !isCut) return { n: collection?.count ?? 0, ok: 1 };
  return answerOf(openSource(context, 'count', collection !== undefined && scanIsLong(context, collection)));
}

function distinct(context: CommandContext): Promise<Uint8Array> {
  const { db, command, services } = context;
  const collection = services.catalogue.get(db, collectionName(command, 'distinct'));
  return answerOf(
    openSource(context, 'distinct', collection !== undefined && scanIsLong(context, collection)),
  );
}

/** Options that would change the answer and that this server does not know. */
function refuse(command: Document, options: readonly string[]): void {
  for (const option of options) {
    if (command[option] === undefined || command[option] === false) continue;
    throw new MongoError(238, `the option '${option}' is not supported`);
  }
}

export const readCommands: CommandTable = {
  find: { kind: 'plain', isTransactional: true, run: find },
  aggregate: { kind: 'plain', isTransactional: true, run: aggregate },
  count: { kind: 'plain', isTransactional: true, run: count },
  distinct: { kind: 'plain', isTransactional: true, run: distinct },
};
