// From a request to its command: reads the common fields, joins transactions, queues writes, remembers retries.
import { decode, MongoError } from '../language.ts';
import type { Document } from '../language.ts';
import { Deadline } from '../deadline.ts';
import { asNumber, isTrue } from '../numbers.ts';
import type { TransactionView } from '../transactions/transaction-view.ts';
import { writeOnce } from '../transactions/retryable-writes.ts';
import type { RequestMessage } from '../wire/message.ts';
import type { Answer, Command, CommandContext, Services, WriteCommand } from './command.ts';
import { sessionId } from './session-commands.ts';
import { commands, unsupportedCommands } from './table.ts';
import { collectionName } from '../reads/options.ts';

export async function dispatch(
  services: Services,
  message: RequestMessage,
  connectionId: number,
): Promise<Answer> {
  const { name, body, sequences } = message;
  const entry = commands.get(name);
  if (!entry) throw unknownCommand(name);
  const command = decode(body);
  for (const [field, documents] of sequences) command[field] = documents.map(decode);
  const context: CommandContext = {
    services,
    name,
    db: typeof command.$db === 'string' ? command.$db : 'admin',
    command,
    body,
    sequences,
    connectionId,
    deadline: new Deadline(name === 'getMore' ? 0 : command.maxTimeMS),
    now: new Date(),
  };
  const id = sessionId(command.lsid);
  if (id !== undefined) services.sessions.get(id, context.now.getTime());
  if (command.autocommit === false && !isTransactionEnd(name)) return inTransaction(context, entry);
  if (entry.kind === 'plain') return entry.run(context);
  return write(context, entry);
}

function unknownCommand(name: string): MongoError {
  return unsupportedCommands.has(name)
    ? new MongoError(115, `the command '${name}' is not supported by this server`)
    : new MongoError(59, `no such command: '${name}'`);
}

function isTransactionEnd(name: string): boolean {
  return name === 'commitTransaction' || name === 'abortTransaction';
}

function write(context: CommandContext, entry: WriteCommand): Promise<Answer> {
  const { services, command, deadline } = context;
  const run = (view: Parameters<WriteCommand['run']>[1]): Document => {
    deadline.tick();
    return entry.run(context, view);
  };
  const session = services.sessions.find(sessionId(command.lsid) ?? '');
  const { remaining: patience } = deadline;
  if (!session || command.txnNumber === undefined) return services.writer.write(run, patience);
  const txnNumber = asNumber(command.txnNumber);
  const statement = firstStatement(command);
  return writeOnce(services.writer, services.sessions, { session, txnNumber, statement, patience, run });
}

function firstStatement({ stmtId, stmtIds }: Document): number {
  return asNumber(Array.isArray(stmtIds) ? stmtIds[0] : stmtId);
}

/** A statement that fails ends its transaction, as MongoDB does it. */
async function inTransaction(context: CommandContext, entry: Command): Promise<Answer> {
  const { services, command, name } = context;
  const session = services.sessions.find(sessionId(command.lsid) ?? '');
  if (!session) throw new MongoError(72, 'Transactions need a logical session');
  if (!entry.isTransactional) {
    throw new MongoError(263, `Cannot run '${name}' in a multi-document transaction.`);
  }
  const txnNumber = asNumber(command.txnNumber, -1);
  const view = isTrue(command.startTransaction)
    ? services.transactions.start(session, txnNumber, context.now.getTime())
    : services.transactions.continue(session, txnNumber);
  try {
    const answer = await runStatement({ ...context, transaction: view }, entry, view);
    if (hasFailed(answer)) services.transactions.abandon(session);
    return answer;
  } catch (error) {
    services.transactions.abandon(session);
    throw error;
  }
}

async function runStatement(context: CommandContext, entry: Command, view: TransactionView): Promise<Answer> {
  if (entry.kind === 'plain') return entry.run(context);
  await makeCollection(context);
  return entry.run(context, view);
}

/** The collection a transaction first writes to is made outside of it and stays if the transaction fails. */
async function makeCollection({ services, command, db, name }: CommandContext): Promise<void> {
  const { catalogue, writer } = services;
  const statements = Array.isArray(command.updates) ? (command.updates as Document[]) : [command];
  const makesOne = name === 'insert' || statements.some((statement) => isTrue(statement.upsert));
  const collection = collectionName(command, name);
  if (makesOne && !catalogue.get(db, collection))
    await writer.write((view) => catalogue.ensure(view, db, collection));
}

function hasFailed(answer: Answer): boolean {
  return !(answer instanceof Uint8Array) && answer.writeErrors !== undefined;
}
