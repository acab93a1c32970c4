// What a command is: a name, and a function from a request to an answer.
import type { Catalogue } from '../storage/catalogue.ts';
import type { Records } from '../storage/records.ts';
import type { Store } from '../storage/store.ts';
import type { WriteView } from '../storage/views.ts';
import type { Writer } from '../storage/writer.ts';
import type { Cursors } from '../cursors/cursors.ts';
import type { Deadline } from '../deadline.ts';
import type { Document } from '../language.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Claims } from '../transactions/claims.ts';
import type { Sessions } from '../transactions/sessions.ts';
import type { TransactionView } from '../transactions/transaction-view.ts';
import type { Transactions } from '../transactions/transactions.ts';

export interface Services {
  store: Store;
  catalogue: Catalogue;
  claims: Claims;
  writer: Writer;
  records: Records;
  sessions: Sessions;
  transactions: Transactions;
  cursors: Cursors;
  readers: ReaderPool;
  /** How clients name this server: `host:port` or a socket's path. */
  address: string;
  /** Only a local socket may be told to write files. */
  isLocalSocket: boolean;
}

export interface CommandContext {
  services: Services;
  name: string;
  db: string;
  command: Document;
  /** The undecoded body and document sequences, for commands that store what they are given. */
  body: Buffer;
  sequences: Map<string, Buffer[]>;
  connectionId: number;
  deadline: Deadline;
  now: Date;
  /** The open transaction the statement belongs to. */
  transaction?: TransactionView;
}

/** A document, or one that is already encoded. */
export type Answer = Document | Uint8Array;

export interface PlainCommand {
  kind: 'plain';
  /** May be a statement of a multi-document transaction. */
  isTransactional?: true;
  run(context: CommandContext): Answer | Promise<Answer>;
}

/** Runs at once inside a group's LMDB transaction, or inside an open multi-document transaction. */
export interface WriteCommand {
  kind: 'write';
  isTransactional?: true;
  run(context: CommandContext, view: WriteView): Document;
}

export type Command = PlainCommand | WriteCommand;
export type CommandTable = Readonly<Record<string, Command>>;
