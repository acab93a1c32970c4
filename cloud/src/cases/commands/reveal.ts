/** Shows the person's phone to the case's own workers, for a reason; every look and every refusal is on record first. */
import { audit } from '../../kernel/audit.ts';
import { command } from '../../kernel/command.ts';
import { forbidden } from '../../kernel/errors.ts';
import { residentPhone } from '../../people/index.ts';
import { canReveal } from '../policy.ts';
import { loadFor } from './case-command.ts';

export const reveal = command<{ id: string; reason: string }, { phone?: string }>({
  name: 'cases.reveal',
  run: async ({ actor, input, now, ip }) => {
    const file = await loadFor(actor, input.id);
    const target = { kind: 'case', id: file._id };
    const entry = { action: 'cases.reveal', target, reason: input.reason, scopePath: file.path };
    if (!canReveal(actor, file)) {
      await audit({ actor, now, ip }, { ...entry, result: 'denied' });
      throw forbidden('case.workersPhone', '只有这份个案的社工在服务期间可以查看电话');
    }
    await audit({ actor, now, ip }, entry);
    const phone = await residentPhone(file.residentId);
    return phone ? { phone } : {};
  },
});
