/** Shows who the reporter is, for a reason; the look is on record before anything is shown. */
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { decryptField } from '../../kernel/crypto.ts';
import { forbidden } from '../../kernel/errors.ts';
import type { RequestDocument } from '../model/document.ts';
import { canReveal } from '../policy.ts';
import { surroundings } from '../surroundings.ts';
import { loadFor } from './request-command.ts';

export interface Revealed {
  name: string;
  phone?: string;
}

export const reveal = command<{ id: string; reason: string }, Revealed>({
  name: 'requests.reveal',
  run: async ({ actor, input, now, ip }) => {
    const request = await loadFor(actor, input.id);
    const target = { kind: 'request', id: request._id };
    const entry = {
      action: 'requests.reveal',
      target,
      reason: input.reason,
      scopePath: request.place.unitPath,
    };
    if (actor.kind !== 'staff' || !canReveal(actor, request)) {
      await audit({ actor, now, ip }, { ...entry, result: 'denied' });
      throw forbidden('request.withheld', '诉求人要求匿名，只有调度员填写理由后可以查看');
    }
    await audit({ actor, now, ip }, entry);
    return identityOf(request);
  },
});

async function identityOf({ _id: id, reporter }: RequestDocument): Promise<Revealed> {
  const open = (sealed: string, field: string) => decryptField(sealed, { collection: 'requests', id, field });
  if (reporter.sealed) {
    const { name, phone } = reporter.sealed;
    return { name: open(name, 'reporter.name'), ...(phone ? { phone: open(phone, 'reporter.phone') } : {}) };
  }
  const { resident, phoneOfResident } = surroundings();
  const file = reporter.residentId ? await resident(reporter.residentId) : undefined;
  if (!file) return { name: '已注销的居民' };
  const phone = await phoneOfResident(file.id);
  return { name: file.name, ...(phone ? { phone } : {}) };
}
