/** Moves the numbers of one account by one conditional write, in the caller's transaction. */
import { VersionMoved } from '../../kernel/aggregate.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { ambientSession } from '../../kernel/transaction.ts';
import { AccountModel, type AccountDocument } from '../model.ts';
import { needs, none, type Funds } from '../rules.ts';

/** False when the account has too little; then nothing has changed. */
export async function move(account: string, movement: Funds): Promise<boolean> {
  const enough = Object.entries(needs(movement)).map(([name, least]) => [name, { $gte: least }] as const);
  try {
    const { matchedCount, upsertedCount } = await AccountModel.collection.updateOne(
      { _id: account, ...Object.fromEntries(enough) } as never,
      { $inc: { ...movement } },
      // The first points open the account.
      { session: ambientSession(), upsert: enough.length === 0 },
    );
    return matchedCount + upsertedCount === 1;
  } catch (error) {
    if (isDuplicateKey(error)) throw new VersionMoved('ledgerAccounts', account);
    throw error;
  }
}

/** As the caller's transaction sees it. */
export async function fundsOf(account: string): Promise<Funds> {
  const found = await AccountModel.collection.findOne<AccountDocument>({ _id: account } as never, {
    session: ambientSession(),
  });
  return found ? { available: found.available, held: found.held } : none;
}
