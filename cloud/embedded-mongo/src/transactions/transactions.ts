// Multi-document transactions: begun by a statement, ended by commit, abort, a failure, or their age.
import { MongoError } from '../language.ts';
import type { Claims } from './claims.ts';
import type { Session, Sessions } from './sessions.ts';
import type { Transaction } from './transaction.ts';
import { TransactionView } from './transaction-view.ts';
import type { Store } from '../storage/store.ts';
import type { Writer } from '../storage/writer.ts';

export class Transactions {
  readonly #store: Store;
  readonly #claims: Claims;
  readonly #writer: Writer;
  readonly #sessions: Sessions;
  readonly #lifetimeMs: number;

  constructor(store: Store, claims: Claims, writer: Writer, sessions: Sessions, lifetimeMs: number) {
    this.#store = store;
    this.#claims = claims;
    this.#writer = writer;
    this.#sessions = sessions;
    this.#lifetimeMs = lifetimeMs;
  }

  start(session: Session, txnNumber: number, now: number): TransactionView {
    const newest = Math.max(session.retry?.txnNumber ?? -1, session.transaction?.txnNumber ?? -1);
    if (txnNumber < newest) throw tooOld(txnNumber, newest);
    if (txnNumber === newest)
      throw new MongoError(117, `Given transaction number ${txnNumber} is already used`);
    if (session.transaction) this.#end(session.transaction);
    const view = new TransactionView(this.#store, this.#claims);
    session.transaction = { txnNumber, startedAt: now, view };
    return view;
  }

  /** The open transaction a statement belongs to. */
  continue(session: Session, txnNumber: number): TransactionView {
    const { transaction } = session;
    if (transaction?.txnNumber !== txnNumber || !transaction.view || transaction.commit) {
      throw noSuchTransaction(txnNumber);
    }
    return transaction.view;
  }

  /** Resolves when everything is on disk; a repeated commit gets the same answer, also after a restart. */
  async commit(session: Session, txnNumber: number): Promise<void> {
    if (session.retry?.txnNumber === txnNumber && session.retry.isCommitted) return;
    const { transaction } = session;
    if (transaction?.txnNumber !== txnNumber || (!transaction.view && !transaction.commit)) {
      throw noSuchTransaction(txnNumber);
    }
    transaction.commit ??= this.#commit(session, transaction).finally(() => this.#end(transaction));
    await transaction.commit;
  }

  abort(session: Session, txnNumber: number): void {
    const { transaction } = session;
    if (transaction?.txnNumber === txnNumber && transaction.commit) {
      throw new MongoError(256, `Transaction ${txnNumber} has been committed.`);
    }
    if (transaction?.txnNumber !== txnNumber || !transaction.view) throw noSuchTransaction(txnNumber);
    this.#end(transaction);
  }

  /** Ends whatever the session has open, unless it is just being committed. */
  abandon(session: Session): void {
    if (session.transaction && !session.transaction.commit) this.#end(session.transaction);
  }

  abortExpired(now: number): void {
    for (const session of this.#sessions.all()) {
      const { transaction } = session;
      if (transaction?.view && now - transaction.startedAt > this.#lifetimeMs) this.abandon(session);
    }
  }

  abortAll(): void {
    for (const session of this.#sessions.all()) this.abandon(session);
  }

  async #commit(session: Session, { txnNumber, view }: Transaction): Promise<void> {
    if (!view?.hasWrites) return;
    await this.#writer.write((into) => {
      view.apply(into);
      this.#sessions.saveRetry(into, session, { txnNumber, answers: new Map(), isCommitted: true });
    });
  }

  #end(transaction: Transaction): void {
    transaction.view?.end();
    transaction.view = undefined;
  }
}

export function tooOld(txnNumber: number, newest: number): MongoError {
  return new MongoError(
    225,
    `Retryable write with txnNumber ${txnNumber} is prohibited on session because a newer retryable write with txnNumber ${newest} has already started on this session.`,
  );
}

function noSuchTransaction(txnNumber: number): MongoError {
  return new MongoError(
    251,
    `Given transaction number ${txnNumber} does not match any in-progress transactions.`,
    { labels: ['TransientTransactionError'] },
  );
}
