/** inTransaction(): mongoose's ambient transaction, joined when one is already open, with work for after the commit. */
import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose from 'mongoose';
import type { ClientSession } from 'mongoose';

mongoose.set('transactionAsyncLocalStorage', true);

interface Open {
  session: ClientSession;
  afterCommit: (() => void)[];
}

const open = new AsyncLocalStorage<Open>();
let underWay = 0;

/**
 * Until Node 24 a storage that was once used is carried through every promise of the process, which costs each call.
 * The next transaction switches it on again by itself.
 */
function stopFollowing(): void {
  open.disable();
  (
    mongoose as { transactionAsyncLocalStorage?: AsyncLocalStorage<unknown> }
  ).transactionAsyncLocalStorage?.disable();
}

/**
 * Runs the body in a transaction. The body may run again after a transient error (a write conflict, a lost primary):
 * it changes nothing outside the database, talks to no network and starts no parallel work.
 */
export async function inTransaction<Result>(body: () => Promise<Result>): Promise<Result> {
  if (open.getStore()) return body();
  let afterCommit: Open['afterCommit'] = [];
  let result: { value: Result } | undefined;
  underWay += 1;
  try {
    await mongoose.connection.transaction(
      async (session) => {
        const state: Open = { session, afterCommit: [] };
        afterCommit = state.afterCommit;
        result = { value: await open.run(state, body) };
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } },
    );
  } finally {
    underWay -= 1;
    if (underWay === 0) stopFollowing();
  }
  for (const work of afterCommit) work();
  if (!result) throw new Error('The transaction ended without running its body.');
  return result.value;
}

export const isInTransaction = (): boolean => open.getStore() !== undefined;

/** For the driver's own calls, which do not join by themselves. */
export const ambientSession = (): ClientSession | undefined => open.getStore()?.session;

/** Runs now, or after the commit when a transaction is open; a rolled-back transaction forgets it. */
export function afterCommit(work: () => void): void {
  const state = open.getStore();
  if (state) state.afterCommit.push(work);
  else work();
}
