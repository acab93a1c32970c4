/** Holds: points set aside for something, which are then posted or voided exactly once; all inside the caller's transaction. */
import { VersionMoved } from '../../kernel/aggregate.ts';
import type { ActorReference } from '../../kernel/actor.ts';
import { isDuplicateKey } from '../../kernel/database/problems.ts';
import { conflict } from '../../kernel/errors.ts';
import { idempotencyKey, refuseOtherInput } from '../../kernel/idempotency.ts';
import { ambientSession, inTransaction } from '../../kernel/transaction.ts';
import { HoldModel, type EntryDocument, type HoldDocument, type Reference } from '../model.ts';
import { movements, residentAccount, systemAccounts, transfer } from '../rules.ts';
import { write } from './entries.ts';
import { fundsOf, move } from './funds.ts';
import { tooFew } from './refusals.ts';

export interface HoldWish {
  /** Of the caller's own making; the same id again finds the first hold. */
  id: string;
  residentId: string;
  points: number;
  reference: Reference;
  reason: string;
  by: ActorReference;
  now: Date;
}

export function holdPoints({ id: _id, residentId, by, now, ...about }: HoldWish): Promise<HoldDocument> {
  const account = residentAccount(residentId);
  const { points, reference, reason } = about;
  const { inputHash } = idempotencyKey('ledger hold', _id, { account, points, reference });
  return inTransaction(async () => {
    const known = await HoldModel.collection.findOne<HoldDocument>({ _id } as never, {
      session: ambientSession(),
    });
    if (known) {
      refuseOtherInput(known.inputHash, { id: _id, inputHash });
      return known;
    }
    if (!(await move(account, movements.hold(points)))) throw tooFew(points, await fundsOf(account));
    const hold: HoldDocument = {
      ...{ _id, inputHash, account, points, reference, reason, by },
      at: now,
      state: 'held',
    };
    try {
      await HoldModel.collection.insertOne(hold as never, { session: ambientSession() });
    } catch (error) {
      if (isDuplicateKey(error)) throw new VersionMoved('ledgerHolds', _id);
      throw error;
    }
    return hold;
  });
}

export interface Settlement {
  id: string;
  by: ActorReference;
  now: Date;
}

/** The points are spent. */
export const postHold = ({ id, reason, by, now }: Settlement & { reason: string }): Promise<EntryDocument> =>
  inTransaction(async () => {
    const { account, points, reference, inputHash } = await settle(id, 'posted', now);
    return write({
      key: { id: `hold/${id}`, inputHash },
      kind: 'payment',
      postings: transfer(account, systemAccounts.redeemed, points),
      ...{ reference, reason, by, at: now },
    });
  });

/** The points can be spent again, as if nothing had been. */
export const voidHold = ({ id, now }: Pick<Settlement, 'id' | 'now'>): Promise<void> =>
  inTransaction(async () => {
    await settle(id, 'voided', now);
  });

async function settle(id: string, state: 'posted' | 'voided', now: Date): Promise<HoldDocument> {
  const hold = await HoldModel.collection.findOneAndUpdate(
    { _id: id, state: 'held' } as never,
    { $set: { state, settledAt: now } },
    { session: ambientSession(), returnDocument: 'after' },
  );
  if (!hold) throw conflict('points.settled', '这笔积分已经结清了');
  const { account, points } = hold as unknown as HoldDocument;
  const movement = state === 'posted' ? movements.post(points) : movements.void(points);
  if (!(await move(account, movement))) throw new Error(`${account} holds less than its holds say.`);
  return hold as unknown as HoldDocument;
}
