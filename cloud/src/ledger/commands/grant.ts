/** Staff give points to a resident or take some back, with a reason that is on record before anything changes. */
import { actorReference } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { idempotencyKey } from '../../kernel/idempotency.ts';
import { newId } from '../../kernel/ids.ts';
import { entryWith, post } from '../book/entries.ts';
import { fundsOf } from '../book/funds.ts';
import { tooFew } from '../book/refusals.ts';
import type { GrantAction } from '../contract.constants.ts';
import type { EntryDocument } from '../model.ts';
import { residentAccount, systemAccounts, transfer } from '../rules.ts';
import { personFor } from './person.ts';

export interface GrantInput {
  residentId: string;
  action: GrantAction;
  points: number;
  reason: string;
}

export const grant = command<GrantInput, EntryDocument>({
  name: 'ledger.grant',
  run: async ({ actor, input, now, ip, key: given }) => {
    const { residentId, action, points, reason } = input;
    const key = given ?? idempotencyKey('ledger grant', newId(), input);
    const known = await entryWith(key);
    if (known) return known;
    const { path } = await personFor(actor, residentId);
    const target = { kind: 'resident', id: residentId };
    const words = `${points}积分：${reason}`;
    await audit({ actor, now, ip }, { action: `ledger.${action}`, target, reason: words, scopePath: path });
    const account = residentAccount(residentId);
    const [from, to] =
      action === 'grant' ? [systemAccounts.issued, account] : [account, systemAccounts.issued];
    const draft = { kind: action, postings: transfer(from, to, points), reason, at: now };
    return post({ ...draft, key, by: actorReference(actor) }, async () =>
      tooFew(points, await fundsOf(account)),
    );
  },
});
