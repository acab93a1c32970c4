/** Takes one entry back by an entry of its own: what was written stays, and nothing is taken back twice. */
import { actorReference } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { idempotencyKey } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { entryWith, post } from '../book/entries.ts';
import type { EntryDocument } from '../model.ts';
import { entryOf, reversalsOf } from '../queries.ts';
import { reversed } from '../rules.ts';
import { personFor } from './person.ts';

export interface ReverseInput {
  residentId: string;
  entryId: string;
  reason: string;
}

export const reverse = command<ReverseInput, EntryDocument>({
  name: 'ledger.reverse',
  run: async ({ actor, input, now, ip, key: given }) => {
    const { residentId, entryId, reason } = input;
    const key = given ?? idempotencyKey('ledger reverse', newId(), input);
    const known = await entryWith(key);
    if (known) return known;
    const { path } = await personFor(actor, residentId);
    const entry = await entryOf(residentId, entryId);
    if (!entry) throw notFound('points.noEntry', '没有找到这笔积分');
    if (entry.kind === 'reversal')
      throw conflict('points.isReversal', '更正本身不能再更正，请另外发放或扣回');
    if (await isReversed(entryId)) throw already();
    const target = { kind: 'ledgerEntry', id: entryId };
    await audit({ actor, now, ip }, { action: 'ledger.reverse', target, reason, scopePath: path });
    const draft = {
      kind: 'reversal' as const,
      postings: reversed(entry.postings),
      reference: { type: 'entry', id: entryId },
      reverses: entryId,
      reason,
      at: now,
    };
    return post({ ...draft, key, by: actorReference(actor) }, async () =>
      // Another reversal may have been quicker: then that is why nothing is left.
      (await isReversed(entryId)) ? already() : spent(),
    );
  },
});

const isReversed = async (id: string): Promise<boolean> => (await reversalsOf([id])).has(id);
const already = () => conflict('points.reversed', '这笔积分已经更正过了');
const spent = () => conflict('points.spent', '这些积分已经用掉或留给了预约，不能收回');
