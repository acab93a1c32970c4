// One multi-document transaction of a session.
import type { TransactionView } from './transaction-view.ts';

export interface Transaction {
  readonly txnNumber: number;
  readonly startedAt: number;
  /** Gone once the transaction is over. */
  view?: TransactionView;
  commit?: Promise<void>;
}
