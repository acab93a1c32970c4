/** post(): writes one entry with its postings, once per key, in the caller's transaction. */
import { VersionMoved } from '../../kernel/aggregate.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { refuseOtherInput, type IdempotencyKey } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { ambientSession, inTransaction } from '../../kernel/transaction.ts';
import { EntryModel, type EntryDocument } from '../model.ts';
import { isBalanced, isResidentAccount, movements, type Posting } from '../rules.ts';
import { move } from './funds.ts';

export type Draft = Omit<EntryDocument, '_id' | 'key' | 'inputHash'> & { key: IdempotencyKey };

/** `refuse` says what it means here that an account has too little. */
export function post(draft: Draft, refuse: (posting: Posting) => Promise<Error>): Promise<EntryDocument> {
  return inTransaction(async () => {
    const known = await entryWith(draft.key);
    if (known) return known;
    for (const posting of draft.postings.filter(({ account }) => isResidentAccount(account))) {
      const { account, amount } = posting;
      const movement = amount > 0 ? movements.receive(amount) : movements.spend(-amount);
      if (!(await move(account, movement))) throw await refuse(posting);
    }
    return write(draft);
  });
}

/** The entry alone, for points that a hold has set aside before. */
export async function write({ key, ...draft }: Draft): Promise<EntryDocument> {
  if (!isBalanced(draft.postings)) throw new Error('The postings of an entry must sum to zero.');
  const entry: EntryDocument = { _id: newId(), key: key.id, inputHash: key.inputHash, ...draft };
  const options = { session: ambientSession(), ignoreUndefined: true };
  try {
    await EntryModel.collection.insertOne(entry as never, options);
  } catch (error) {
    // The same key, or another reversal of the same entry, was quicker.
    if (isDuplicateKey(error)) throw new VersionMoved('ledgerEntries', entry.key);
    throw error;
  }
  return entry;
}

/** What this key has done before; with other input it is refused. */
export async function entryWith(key: IdempotencyKey): Promise<EntryDocument | undefined> {
  const found = await EntryModel.collection.findOne<EntryDocument>({ key: key.id } as never, {
    session: ambientSession(),
  });
  if (!found) return undefined;
  refuseOtherInput(found.inputHash, key);
  return found;
}
